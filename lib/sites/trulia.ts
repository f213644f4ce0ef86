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
import { domFacts2017, stateFacts2017 } from './trulia-2017.ts';

/** A home is the same object on its own page and in a list. */
const HOME: PathMap = {
  street: 'location.streetAddress',
  city: 'location.city',
  state: 'location.stateCode',
  zip: 'location.zipCode',
  addressLine: 'location.fullLocation',
  lat: 'location.coordinates.latitude',
  lng: 'location.coordinates.longitude',
  price: 'price.formattedPrice',
  currency: 'price.currencyCode',
  beds: 'bedrooms.formattedValue bedrooms.value',
  baths: 'bathrooms.formattedValue bathrooms.value',
  sqft: 'floorSpace.formattedDimension',
  lot: 'lotSize.formattedDimension',
  type: 'propertyType.value propertyType.formattedValue',
  description: 'description.value',
  mlsId: 'providerListingId',
  mlsName: 'activeListing.provider.summary.0',
  agentName: 'activeListing.provider.listingAgent.name',
  brokerName: 'activeListing.provider.broker.name',
};

/** Test ids of a home's page, as they were in 2024. */
const DOM: SelectorMap = {
  price: '[data-testid="on-market-price-details"]',
  description: '[data-testid="home-description-text-description-text"]',
};
const COUNTS = '[data-testid^="home-summary-size-"]';

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

/** Zillow's number for the home at the end of today's links, Trulia's own at the start of older ones. */
const idOf = (link: string): string | null =>
  /\/home\/[^/?#]*-(\d+)(?=[?#]|$)|\/(?:property|sold)\/(\d+)-/
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
  const home = first(state, 'props.homeDetails props.pageProps.homeDetails');
  const own = rowId(home) === ownId;
  if (home && !own) noteStaleState(warnings, `no home ${ownId} in the state`);
  const nodeFacts = () => {
    const node = jsonLdHomes(document, warnings).find(
      (one) => one.isHome && idOf(one.url ?? '') === ownId,
    );
    return node ? homeFacts(node.node) : null;
  };
  return readHome(
    { site: 'trulia', url, listingId: ownId, expected: EXPECTED },
    [
      ['state', () => (own ? stateFacts(home) : stateFacts2017(document, url, ownId, warnings))],
      ['json-ld', nodeFacts],
      ['dom', () => domFacts(document)],
      ['dom', () => domFacts2017(document, url)],
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

function stateFacts(home: unknown): RawFacts {
  const photos = [at(home, 'media.heroImage'), ...list(at(home, 'media.photos'))];
  return {
    ...pick(home, HOME),
    country: 'US',
    status: statusWord(home),
    photos: photos.map((photo) => first(photo, 'url.large url.medium url.small')),
  };
}

const STATUS_FLAGS = {
  isForeclosure: 'foreclosure',
  isRecentlySold: 'sold',
  isRecentlyRented: 'rented',
  isOffMarket: 'off market',
  isActiveForRent: 'for rent',
  isActiveForSale: 'for sale',
};

/** A home under contract is "active for sale": only its tag tells. */
function statusWord(home: unknown): string | undefined {
  const tags = list(first(home, 'fullTags tags')).map((tag) => asText(at(tag, 'formattedName')));
  const contract = tags.find((tag) => /pending|contingent|under contract/i.test(tag));
  const flags = Object.entries(STATUS_FLAGS);
  return contract ?? flags.find(([flag]) => at(home, `currentStatus.${flag}`) === true)?.[1];
}

function domFacts(document: Document): RawFacts | null {
  const street = textOf(document, '[data-testid="home-details-summary-headline"]');
  const city = textOf(document, '[data-testid="home-details-summary-city-state"]');
  if (!street || !city) return null;
  return {
    ...pickText(document, DOM),
    ...parseCounts(textsOf(document, COUNTS)),
    street,
    addressLine: city,
  };
}

function truliaCards(document: Document): CardElement[] {
  return cardsByLink(
    document,
    '[data-testid^="home-card-"],.cardContainer',
    'a[href*="/home/"],a[href*="/property/"]',
    idOf,
  );
}

const reader: CardReader = {
  site: 'trulia',
  currency: 'USD',
  idOf,
  facts: (card) => ({
    ...parseCounts(textsOf(card, '[data-testid^="property-"]:not([data-testid*="card"]),li')),
    price: textOf(card, '[data-testid="property-price"],.cardPrice'),
    addressLine: textOf(card, '[data-testid="property-address"],.addressDetail'),
    photos: card.querySelector('img[src^="http"][alt*=","]')?.getAttribute('src'),
  }),
};
