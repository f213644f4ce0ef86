import type { ListingField, Warning } from '../domain/listing.ts';
import type { CardReader } from './cards.ts';
import { asText, at, first, list, scriptJson } from './json.ts';
import { nothing } from './nothing.ts';
import { ownNodeFacts } from './own-node.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { cardsByLink, readRow, readRows } from './read-rows.ts';
import type { CardElement, SiteReader } from './site.ts';
import { domFacts2017, stateFacts2017 } from './trulia-2017.ts';
import { cardFacts, domFacts } from './trulia-dom.ts';
import { stateFacts } from './trulia-state.ts';

const EXPECTED: readonly ListingField[] = [
  'address',
  'lat',
  'lng',
  'price',
  'beds',
  'baths',
  'sqft',
  'type',
  'status',
  'description',
  'photos',
];

/** Zillow's number for the home at the end of today's links, Trulia's own in those of 2018 to 2024 and of 2017. */
const idOf = (link: string): string | null =>
  /\/home\/[^/?#]*-(\d+)(?=[?#]|$)|\/p\/[^?#]*--(\d+)(?=[?#/]|$)|\/(?:property|sold)\/(\d+)-/
    .exec(link)
    ?.slice(1)
    .find(Boolean) ?? null;

/** Trulia: details and results, of today and of 2017. */
export const trulia: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const state = scriptJson(document, 'script#__NEXT_DATA__', warnings);
    const ownId = idOf(url.pathname);
    if (ownId) return readDetails(document, url, ownId, state, warnings);
    // A building is many homes: no one of them is this page.
    return shape === 'details'
      ? nothing('unsupported', warnings)
      : readResults(document, url, state, warnings);
  },
  cardElements: truliaCards,
};

function readDetails(
  document: Document,
  url: URL,
  ownId: string,
  state: unknown,
  warnings: Warning[],
) {
  const home = first(
    state,
    'props.homeDetails props.homeDetailsByUrl props.pageProps.homeDetails props.pageProps.homeDetailsByUrl props.initialProps.homeDetails',
  );
  const own = rowId(home) === ownId;
  if (home && !own) noteStaleState(warnings, `no home ${ownId} in the state`);
  return readHome(
    { site: 'trulia', url, listingId: ownId, expected: EXPECTED },
    [
      ['state', () => (own ? stateFacts(home) : stateFacts2017(document, url, ownId, warnings))],
      // Its JSON-LD has the unit in the street.
      ['dom', () => domFacts2017(document, url)],
      ['json-ld', () => ownNodeFacts(document, ownId, idOf, warnings)],
      ['dom', () => domFacts(document)],
    ],
    warnings,
  );
}

function readResults(document: Document, url: URL, state: unknown, warnings: Warning[]) {
  const search = first(state, 'props.searchData props.pageProps.searchData');
  // Homes nearby, in other towns, are in a list of their own: not read.
  const rows = list(at(search, 'homes')).map((row) =>
    readRow(reader, url, at(row, 'url'), { ...stateFacts(row), listingId: rowId(row) }, warnings),
  );
  const total = at(search, 'totalHomes');
  return readRows({ document, url, rows, total, cards: truliaCards(document), reader }, warnings);
}

const rowId = (home: unknown): string | null =>
  idOf(asText(at(home, 'url'))) ??
  /^\d+/.exec(asText(first(home, 'typedHomeId metadata.typedHomeId')))?.[0] ??
  null;

function truliaCards(document: Document): CardElement[] {
  return cardsByLink(
    document,
    '[data-testid^="home-card-"],.cardContainer',
    'a[href*="/home/"],a[href*="/p/"],a[href*="/property/"]',
    idOf,
  );
}

const reader: CardReader = { site: 'trulia', currency: 'USD', idOf, facts: cardFacts };
