import type { ListingField, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import type { CardReader } from './cards.ts';
import { pickText, type SelectorMap, textOf, textsOf } from './dom.ts';
import { asText, at, first, list, scriptJson } from './json.ts';
import { homeFacts, jsonLdHomes } from './json-ld.ts';
import { nothing } from './nothing.ts';
import { parseCounts } from './parse-counts.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { cardsByLink, readRow, readRows } from './read-rows.ts';
import type { CardElement, SiteReader } from './site.ts';
import { htmlText, ukAddress, ukStatus } from './uk-address.ts';

/** State of 2021 to 2023. */
const HOME: PathMap = {
  lat: 'location.coordinates.latitude',
  lng: 'location.coordinates.longitude',
  price: 'pricing.label',
  beds: 'counts.numBedrooms',
  baths: 'counts.numBathrooms',
  sqft: 'floorArea.value',
  type: 'propertyType',
  brokerName: 'branch.name',
  brokerPhone: 'branch.phone',
};

/** Test ids of today, and the page of 2018. */
const DOM: SelectorMap = {
  price: '[data-testid="price"],.dp-sidebar-wrapper__summary .ui-pricing__main-price',
  description: '[data-testid="listing_description"],.dp-description__text',
  brokerName: '[data-testid="agent-name"],.ui-agent__name',
};
const ADDRESS = '[data-testid="address-label"],.ui-prop-summary__address';
const COUNTS = '[data-testid="beds-label"],[data-testid="baths-label"],.dp-features__list li';
const TITLE = '[data-testid="title-label"],.ui-prop-summary__title';

const EXPECTED: readonly ListingField[] = [
  'address',
  'price',
  'beds',
  'baths',
  'type',
  'description',
  'photos',
];

const idOf = (link: string): string | null =>
  /\/(?:for-sale|to-rent|new-homes)\/details\/(\d+)/.exec(link)?.[1] ?? null;

/** Zoopla: details of 2018 to today by their marks, and results by what is known of their state. */
export const zoopla: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const state = scriptJson(document, 'script#__NEXT_DATA__', warnings);
    const ownId = idOf(url.pathname);
    return ownId
      ? readDetails(document, url, ownId, state, warnings)
      : readResults(document, url, state, warnings);
  },
  cardElements: zooplaCards,
};

const isLet = (url: URL): boolean => url.pathname.startsWith('/to-rent/');

function readDetails(
  document: Document,
  url: URL,
  ownId: string,
  state: unknown,
  warnings: Warning[],
) {
  const home = at(state, 'props.pageProps.listingDetails');
  const own = asText(at(home, 'listingId')) === ownId;
  if (home && !own) noteStaleState(warnings, `no home ${ownId} in the state`);
  return readHome(
    { site: 'zoopla', url, listingId: ownId, currency: 'GBP', expected: EXPECTED },
    [
      ['state', () => (own ? { ...stateFacts(home), status: ukStatus('', isLet(url)) } : null)],
      // Residences nearby are not in the page's JSON-LD, but it can be of the page before.
      ['dom', () => domFacts(document, url)],
      ['json-ld', () => (home && !own ? null : nodeFacts(document, warnings))],
    ],
    warnings,
  );
}

function stateFacts(home: unknown): RawFacts {
  const photos = list(first(home, 'propertyImage content.propertyImage'));
  return {
    ...pick(home, HOME),
    ...ukAddress(at(home, 'displayAddress')),
    description: htmlText(at(home, 'detailedDescription')),
    photos: photos.map((photo) => first(photo, 'original url')),
  };
}

function domFacts(document: Document, url: URL): RawFacts {
  const words = textsOf(document, COUNTS);
  const title = textOf(document, TITLE) ?? '';
  return {
    ...pickText(document, DOM),
    ...parseCounts(words),
    ...ukAddress(textOf(document, ADDRESS)?.trim()),
    type: /\bbed (.+?) (?:for sale|to rent)/i.exec(title)?.[1],
    status: ukStatus(textsOf(document, '.ui-prop-tags li'), isLet(url)),
  };
}

function nodeFacts(document: Document, warnings: Warning[]): RawFacts | null {
  const node = jsonLdHomes(document, warnings).find((one) => one.isHome)?.node;
  if (!node) return null;
  const { lat, lng, photos } = homeFacts(node);
  return { ...ukAddress(at(node, 'address.streetAddress')), lat, lng, photos };
}

function readResults(document: Document, url: URL, state: unknown, warnings: Warning[]) {
  const page = at(state, 'props.pageProps');
  const found = list(first(page, 'regularListingsFormatted initialProps.regularListingsFormatted'));
  const rows = found.map((row) =>
    readRow(reader, url, at(row, 'listingUris.detail'), rowFacts(row, url), warnings),
  );
  const cards = zooplaCards(document);
  return readRows({ document, url, rows, total: null, cards, reader }, warnings);
}

function rowFacts(row: unknown, url: URL): RawFacts {
  const features = list(at(row, 'features'));
  const count = (icon: string) =>
    at(
      features.find((one) => at(one, 'iconId') === icon),
      'content',
    );
  return {
    ...ukAddress(at(row, 'address')),
    listingId: at(row, 'listingId'),
    price: at(row, 'price'),
    beds: count('bed'),
    baths: count('bath'),
    type: at(row, 'propertyType'),
    status: ukStatus('', isLet(url)),
    brokerName: at(row, 'branch.name'),
    photos: [first(row, 'image.src')],
  };
}

function zooplaCards(document: Document): CardElement[] {
  return cardsByLink(
    document,
    '[data-testid^="search-result"],[id^="listing_"],li.srp',
    'a[href*="/details/"]',
    idOf,
  );
}

const reader: CardReader = {
  site: 'zoopla',
  currency: 'GBP',
  idOf,
  facts: (card) => ({
    ...ukAddress(textOf(card, 'address,.listing-results-address')?.trim()),
    ...parseCounts(card.textContent.slice(0, 2000)),
    price: textOf(card, '[data-testid="listing-price"],.listing-results-price'),
  }),
};
