import type { ListingField, Reading, Warning } from '../domain/listing.ts';
import type { CardReader } from './cards.ts';
import { isPageOf } from './dom.ts';
import { asText, at, first, list, scriptJson } from './json.ts';
import { nothing } from './nothing.ts';
import { ownNodeFacts } from './own-node.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { cardsByLink, readRow, readRows } from './read-rows.ts';
import { cardFacts, CARDS, domFacts, metaFacts } from './realtor-dom.ts';
import { homeOf, stateFacts } from './realtor-state.ts';
import type { CardElement, SiteReader } from './site.ts';

const EXPECTED: readonly ListingField[] = [
  'address',
  'price',
  'beds',
  'baths',
  'sqft',
  'lot',
  'yearBuilt',
  'type',
  'status',
  'description',
  'photos',
];

/** "…_M90478-48408" in a link is property 9047848408. */
const idOf = (link: string): string | null =>
  /_M(\d+)-(\d+)(?=[/?#]|$)/.exec(link)?.slice(1).join('') ?? null;

/** Realtor.com: details and results. */
export const realtor: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const state = scriptJson(document, 'script#__NEXT_DATA__', warnings);
    const ownId = idOf(url.pathname);
    if (ownId) return readDetails(document, url, ownId, state, warnings);
    // A community or a plan is many homes: no one of them is this page.
    return shape === 'details'
      ? nothing('unsupported', warnings)
      : readResults(document, url, state, warnings);
  },
  cardElements: realtorCards,
};

function readDetails(
  document: Document,
  url: URL,
  ownId: string,
  state: unknown,
  warnings: Warning[],
): Reading {
  const home = homeOf(state);
  const links = asText(first(home, 'href permalink'));
  const own = asText(at(home, 'property_id')) === ownId || idOf(links) === ownId;
  if (home && !own) noteStaleState(warnings, `no home ${ownId} in the state`);
  // A building is many homes: no one of them is this page.
  if (own && list(at(home, 'units')).length > 1) return nothing('unsupported', warnings);
  return readHome(
    { site: 'realtor', url, listingId: ownId, expected: EXPECTED },
    [
      ['state', () => (own ? stateFacts(home) : null)],
      ['json-ld', () => ownNodeFacts(document, ownId, idOf, warnings)],
      ['dom', () => domFacts(document)],
      ['meta', () => (isPageOf(document, ownId, idOf) ? metaFacts(document) : null)],
    ],
    warnings,
  );
}

function readResults(document: Document, url: URL, state: unknown, warnings: Warning[]) {
  const search = first(
    state,
    'props.pageProps props.criteriaData.SrpShell.loadedData.searchResults.home_search',
  );
  const rows = list(first(search, 'properties results searchResults.home_search.results'))
    .filter(isHome)
    .map((row) =>
      readRow(
        reader,
        url,
        `/realestateandhomes-detail/${asText(at(row, 'permalink'))}`,
        stateFacts(row),
        warnings,
      ),
    );
  const total = first(search, 'totalProperties total');
  return readRows({ document, url, rows, total, cards: realtorCards(document), reader }, warnings);
}

/** Leaves out plans, which a builder would build, and communities. */
const isHome = (row: unknown) =>
  asText(at(row, 'status')) !== 'ready_to_build' && idOf(asText(at(row, 'permalink'))) !== null;

function realtorCards(document: Document): CardElement[] {
  return cardsByLink(
    document,
    CARDS,
    'a[href*="/realestateandhomes-detail/"],a[href*="/rentals/details/"]',
    idOf,
  );
}

const reader: CardReader = { site: 'realtor', currency: 'USD', idOf, facts: cardFacts };
