import type { ListingField, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import type { CardReader } from './cards.ts';
import { metaContent, isPageOf, textOf } from './dom.ts';
import { asText, at, first, list, scriptJson } from './json.ts';
import { nothing } from './nothing.ts';
import { parseCounts } from './parse-counts.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { cardsByLink, readRow, readRows } from './read-rows.ts';
import type { CardElement, SiteReader } from './site.ts';
import { ukAddress, ukPriceKind, ukStatus } from './uk-address.ts';

/** A home's page writes its keys in camel case, a row in either. */
const HOME: PathMap = {
  listingId: 'id',
  lat: 'location.lat',
  lng: 'location.lon',
  beds: 'bedrooms',
  baths: 'bathrooms',
  sqft: 'minimumAreaSqFt',
  type: 'humanisedPropertyType humanised-property-type',
  description: 'description summary',
  brokerName: 'agent.name',
  brokerPhone: 'agent.telephone',
};

const EXPECTED: readonly ListingField[] = [
  'address',
  'lat',
  'lng',
  'price',
  'beds',
  'baths',
  'sqft',
  'type',
  'description',
  'photos',
];

const idOf = (link: string): string | null => /\/details\/(\d+)/.exec(link)?.[1] ?? null;

/** OnTheMarket: details, and results by what is known of their state. */
export const onthemarket: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const state = at(
      scriptJson(document, 'script#__NEXT_DATA__', warnings),
      'props.initialReduxState',
    );
    const ownId = idOf(url.pathname);
    return ownId
      ? readDetails(document, url, ownId, state, warnings)
      : readResults(document, url, state, warnings);
  },
  cardElements: onthemarketCards,
};

function readDetails(
  document: Document,
  url: URL,
  ownId: string,
  state: unknown,
  warnings: Warning[],
) {
  const home = at(state, 'property');
  const own = asText(at(home, 'id')) === ownId;
  if (at(home, 'id') && !own) noteStaleState(warnings, `no home ${ownId} in the state`);
  return readHome(
    { site: 'onthemarket', url, listingId: ownId, currency: 'GBP', expected: EXPECTED },
    [
      ['state', () => (own ? homeFacts(home, at(state, 'metadata.dataLayer')) : null)],
      ['dom', () => (isPageOf(document, ownId, idOf) ? domFacts(document) : null)],
    ],
    warnings,
  );
}

function homeFacts(home: unknown, layer: unknown): RawFacts {
  const own = asText(at(layer, 'property-id')) === asText(at(home, 'id'));
  const images = list(at(home, 'images')).map((image) => first(image, 'largeUrl url'));
  return {
    ...rowFacts(home),
    ...ukAddress(at(home, 'displayAddress'), own ? at(layer, 'postcode') : null),
    photos: images,
  };
}

/** The address is in the page's title alone: "Riverside Quarter, Wandsworth, SW18 2 bed flat for sale - £550,000". */
function domFacts(document: Document): RawFacts {
  const title = metaContent(document, 'og:title') ?? '';
  const [, line, home] = /^(.+?) (\d+ bed .*)$/.exec(title) ?? [];
  return {
    ...ukAddress(line),
    ...parseCounts(home ?? ''),
    price: textOf(document, '[data-test="property-price"]'),
    status: /(?:for sale|to rent)$/i
      .exec(textOf(document, '[data-test="property-title"]') ?? '')?.[0]
      .replace('to', 'for'),
    photos: [metaContent(document, 'og:image')],
  };
}

function rowFacts(row: unknown): RawFacts {
  const isLet = isTrue(row, 'toRent to-rent?');
  const price = first(row, 'price priceRaw');
  return {
    ...pick(row, HOME),
    ...ukAddress(first(row, 'displayAddress display_address address')),
    price: isLet ? `${asText(price)} ${asText(first(row, 'priceFrequency pricePer'))}` : price,
    priceKind: ukPriceKind(first(row, 'priceQualifier price-qualifier')),
    status: ukStatus(statusWords(row), isLet),
    photos: [first(row, 'coverImage.default cover-image.default')],
  };
}

/** A home's page writes its flags in camel case, a row with a question mark. */
const FLAGS = {
  'sold stc': 'sstc sstc? sstcm sstcm? soldStc',
  'under offer': 'underOffer under-offer?',
  'let agreed': 'letAgreed let-agreed?',
  auction: 'auction auction?',
};

function statusWords(row: unknown): string {
  const labels = list(first(row, 'property-labels propertyLabels'));
  const flags = Object.entries(FLAGS).filter(([, names]) => isTrue(row, names));
  return [at(row, 'labelText'), ...labels, ...flags.map(([words]) => words)].map(asText).join(' ');
}

const isTrue = (row: unknown, names: string): boolean =>
  names.split(' ').some((name) => at(row, name) === true);

function readResults(document: Document, url: URL, state: unknown, warnings: Warning[]) {
  // Adverts stand among the homes, without an address of their own.
  const rows = list(at(state, 'results.list'))
    .filter((row) => idOf(rowLink(row)))
    .map((row) => readRow(reader, url, rowLink(row), rowFacts(row), warnings));
  const cards = onthemarketCards(document);
  return readRows({ document, url, rows, total: null, cards, reader }, warnings);
}

const rowLink = (row: unknown): string => asText(first(row, 'propertyLink property-link'));

function onthemarketCards(document: Document): CardElement[] {
  const cards =
    'li:has(a[href*="/details/"]),[data-test="result"],article:has(a[href*="/details/"])';
  return cardsByLink(document, cards, 'a[href*="/details/"]', idOf);
}

const reader: CardReader = {
  site: 'onthemarket',
  currency: 'GBP',
  idOf,
  facts: (card) => ({
    ...ukAddress(textOf(card, 'address,.address')),
    ...parseCounts(card.textContent.slice(0, 2000)),
    price: textOf(card, '[data-test="property-price"],.price'),
  }),
};
