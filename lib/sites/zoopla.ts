import type { ListingField, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import type { CardReader } from './cards.ts';
import { pickText, type SelectorMap, textOf, textsOf } from './dom.ts';
import { findObject, flightRows } from './flight.ts';
import { asText, at, first, list, scriptJson } from './json.ts';
import { homeFacts, jsonLdHomes } from './json-ld.ts';
import { nothing } from './nothing.ts';
import { parseCounts } from './parse-counts.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { cardsByLink, readRow, readRows } from './read-rows.ts';
import type { CardElement, SiteReader } from './site.ts';
import { htmlText, noteShare, ukAddress, ukPriceKind, ukStatus } from './uk-address.ts';

/** A home of 2021 to 2023, and of the streamed state since. */
const HOME: PathMap = {
  lat: 'location.coordinates.latitude',
  lng: 'location.coordinates.longitude',
  beds: 'counts.numBedrooms',
  baths: 'counts.numBathrooms',
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
const ADDRESS = '[data-testid="address-label"],h1 address,.ui-prop-summary__address';
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
  const isOwn = (home: unknown) => asText(at(home, 'listingId')) === ownId;
  const loaded = at(state, 'props.pageProps.listingDetails');
  const home = isOwn(loaded) ? loaded : streamedHome(document, isOwn);
  if (loaded && !home) noteStaleState(warnings, `no home ${ownId} in the state`);
  noteShare(warnings, at(home, 'adTargeting.isSharedOwnership') === true);
  return readHome(
    { site: 'zoopla', url, listingId: ownId, currency: 'GBP', expected: EXPECTED },
    [
      ['state', () => (home ? stateFacts(home, isLet(url)) : null)],
      // Residences nearby are not in the page's JSON-LD, but it can be of the page before.
      ['dom', () => domFacts(document, url)],
      ['json-ld', () => (loaded && !home ? null : nodeFacts(document, ownId, warnings))],
    ],
    warnings,
  );
}

/** The home among what the page streams; it says its counts beside its address. */
function streamedHome(document: Document, isOwn: (home: unknown) => boolean): unknown {
  const isHome = (one: unknown) =>
    isOwn(one) && at(one, 'displayAddress') !== undefined && at(one, 'counts') !== undefined;
  return findObject(flightRows(document, '"displayAddress"'), isHome);
}

function stateFacts(home: unknown, isRented: boolean): RawFacts {
  const photos = list(first(home, 'propertyImage content.propertyImage'));
  const postcode = [at(home, 'adTargeting.outcode'), at(home, 'adTargeting.incode')].map(asText);
  const price = [at(home, 'pricing.label'), at(home, 'pricing.rentFrequencyLabel')].map(asText);
  const text = htmlText(at(home, 'detailedDescription'));
  return {
    ...pick(home, HOME),
    ...ukAddress(at(home, 'displayAddress'), postcode.every(Boolean) ? postcode.join(' ') : null),
    sqft: /m/i.test(asText(at(home, 'floorArea.unitsLabel'))) ? null : at(home, 'floorArea.value'),
    price: price.join(' '),
    priceKind: ukPriceKind(at(home, 'pricing.priceQualifierLabel')),
    status: ukStatus(statusWords(home), isRented),
    // "$2f" stands for a text elsewhere in the stream.
    description: text.startsWith('$') ? null : text,
    photos: photos.map((photo) => first(photo, 'original url')),
    priceHistory: historyOf(at(home, 'priceHistory')),
  };
}

function historyOf(history: unknown): unknown[] {
  const changes = list(at(history, 'priceChanges')).map((change) => ({
    date: at(change, 'priceChangeDate'),
    event: 'Price change',
    amount: at(change, 'priceLabel'),
  }));
  const start = at(history, 'firstPublished');
  const date = at(start, 'firstPublishedDate');
  return [...changes, { date, event: 'Listed', amount: at(start, 'priceLabel') }];
}

function statusWords(home: unknown): string {
  const tags = [...list(at(home, 'tags')), ...list(at(home, 'tagsV2'))];
  const words = tags.map((tag) => first(tag, 'label content') ?? tag);
  if (at(home, 'pricing.isAuction') === true) words.push('auction');
  return [at(home, 'statusSummary.label'), at(home, 'flag'), ...words].map(asText).join(' ');
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

function nodeFacts(document: Document, ownId: string, warnings: Warning[]): RawFacts | null {
  const nodes = jsonLdHomes(document, warnings).filter(({ isHome }) => isHome);
  const own = nodes.find(({ url }) => idOf(url ?? '') === ownId) ?? nodes.find(({ url }) => !url);
  if (!own) return null;
  const { street, ...facts } = homeFacts(own.node);
  // The region is no state.
  return { ...facts, state: null, ...ukAddress(street) };
}

/** Homes found; promoted homes and those further away are listed under other names. */
const LISTED = 'regularListingsFormatted';

function readResults(document: Document, url: URL, state: unknown, warnings: Warning[]) {
  const page =
    at(state, 'props.pageProps') ??
    findObject(flightRows(document, `"${LISTED}"`), (one) => Array.isArray(at(one, LISTED)));
  const found = list(first(page, `${LISTED} initialProps.${LISTED}`));
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
    priceKind: ukPriceKind(at(row, 'priceTitle')),
    lat: first(row, 'pos.lat latitude'),
    lng: first(row, 'pos.lng longitude'),
    beds: count('bed'),
    baths: count('bath'),
    type: at(row, 'propertyType'),
    status: ukStatus(statusWords(row), isLet(url)),
    brokerName: at(row, 'branch.name'),
    photos: [first(row, 'image.src')],
  };
}

function zooplaCards(document: Document): CardElement[] {
  return cardsByLink(
    document,
    '[data-testid^="search-result"],[id^="listing_"],[data-testid="regular-listings"]>*,li.srp',
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
