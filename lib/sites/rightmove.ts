import type { ListingField, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import type { CardReader } from './cards.ts';
import { textOf } from './dom.ts';
import { asText, assignedJson, at, first, list, scriptJson } from './json.ts';
import { nothing } from './nothing.ts';
import { toNumber } from './parse-number.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { cardsByLink, readRow, readRows } from './read-rows.ts';
import type { CardElement, SiteReader } from './site.ts';
import { htmlText, ukAddress, ukStatus } from './uk-address.ts';

const HOME: PathMap = {
  lat: 'location.latitude',
  lng: 'location.longitude',
  price: 'prices.primaryPrice',
  beds: 'bedrooms',
  baths: 'bathrooms',
  type: 'propertySubType',
  brokerName: 'customer.branchDisplayName',
  brokerPhone: 'contactInfo.telephoneNumbers.localNumber',
};

const ROW: PathMap = {
  listingId: 'id',
  lat: 'location.latitude',
  lng: 'location.longitude',
  price: 'price.displayPrices.0.displayPrice price.amount',
  currency: 'price.currencyCode',
  beds: 'bedrooms',
  baths: 'bathrooms',
  sqft: 'displaySize',
  type: 'propertySubType',
  description: 'summary',
  brokerName: 'customer.branchDisplayName',
  brokerPhone: 'customer.contactTelephone',
};

const EXPECTED: readonly ListingField[] = [
  'address',
  'lat',
  'lng',
  'price',
  'beds',
  'baths',
  'type',
  'description',
  'photos',
];

const idOf = (link: string): string | null =>
  /\/propert(?:ies\/|y-(?:for-sale|to-rent)\/property-)(\d+)/.exec(link)?.[1] ?? null;

/** Rightmove: details and results. */
export const rightmove: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const ownId = idOf(url.pathname);
    return ownId
      ? readDetails(document, url, ownId, warnings)
      : readResults(document, url, warnings);
  },
  cardElements: rightmoveCards,
};

function readDetails(document: Document, url: URL, ownId: string, warnings: Warning[]) {
  const home = at(assignedJson(document, 'PAGE_MODEL', warnings), 'propertyData');
  const own = asText(at(home, 'id')) === ownId;
  if (home && !own) noteStaleState(warnings, `no home ${ownId} in the state`);
  return readHome(
    { site: 'rightmove', url, listingId: ownId, currency: 'GBP', expected: EXPECTED },
    [
      ['state', () => (own ? homeFacts(home) : null)],
      ['dom', () => domFacts(document)],
    ],
    warnings,
  );
}

function homeFacts(home: unknown): RawFacts {
  const [outcode, incode] = [at(home, 'address.outcode'), at(home, 'address.incode')];
  const size = list(at(home, 'sizings')).find((one) => at(one, 'unit') === 'sqft');
  const qualifier = asText(at(home, 'prices.displayPriceQualifier'));
  return {
    ...pick(home, HOME),
    ...ukAddress(
      at(home, 'address.displayAddress'),
      [outcode, incode].map(asText).filter(Boolean).join(' '),
    ),
    priceKind: priceKind(qualifier),
    sqft: at(size, 'minimumSize'),
    status:
      at(home, 'status.archived') === true
        ? 'off market'
        : ukStatus(
            list(at(home, 'tags')).map(asText).join(' '),
            at(home, 'transactionType') === 'LET',
          ),
    description: htmlText(at(home, 'text.description')),
    photos: list(at(home, 'images')).map((image) => at(image, 'url')),
  };
}

const priceKind = (qualifier: string) => (/^from/i.test(qualifier) ? 'from' : undefined);

function domFacts(document: Document): RawFacts {
  const facts: RawFacts = {
    ...ukAddress(textOf(document, 'h1[itemprop="streetAddress"]')),
    price: textOf(document, '[data-testid="primaryPrice"] span'),
    status: /for sale|(?:to|for) rent/i.exec(document.title)?.[0].replace('to', 'for'),
  };
  for (const item of document.querySelectorAll('#info-reel dt')) {
    const value = item.nextElementSibling?.textContent;
    if (/bedrooms/i.test(item.textContent)) facts.beds = value;
    else if (/bathrooms/i.test(item.textContent)) facts.baths = value;
    else if (/property type/i.test(item.textContent)) facts.type = value;
    else if (/size/i.test(item.textContent))
      facts.sqft = /[\d,]+(?= ?sq\.? ?f)/i.exec(value ?? '')?.[0];
  }
  return facts;
}

function readResults(document: Document, url: URL, warnings: Warning[]) {
  const next = scriptJson(document, 'script#__NEXT_DATA__', warnings);
  const search =
    at(next, 'props.pageProps.searchResults') ??
    assignedJson(document, 'window.jsonModel', warnings);
  const rows = list(at(search, 'properties')).map((row) =>
    readRow(reader, url, at(row, 'propertyUrl'), rowFacts(row), warnings),
  );
  const total = toNumber(at(search, 'resultCount'));
  const cards = rightmoveCards(document);
  return readRows({ document, url, rows, total, cards, reader }, warnings);
}

function rowFacts(row: unknown): RawFacts {
  const price = at(row, 'price.displayPrices.0.displayPriceQualifier');
  return {
    ...pick(row, ROW),
    ...ukAddress(at(row, 'displayAddress')),
    priceKind: priceKind(asText(price)),
    status: ukStatus(
      at(row, 'displayStatus'),
      /let|rent/i.test(asText(at(row, 'transactionType'))),
    ),
    photos: list(first(row, 'images propertyImages.images')).map((image) => at(image, 'srcUrl')),
  };
}

function rightmoveCards(document: Document): CardElement[] {
  const links = 'a[href*="/properties/"],a[href*="/property-"]';
  return cardsByLink(document, '[data-testid^="propertyCard-"],.l-searchResult', links, idOf);
}

const reader: CardReader = {
  site: 'rightmove',
  currency: 'GBP',
  idOf,
  facts: (card) => ({
    ...ukAddress(textOf(card, 'address')),
    price: textOf(card, '[class*="PropertyPrice_price_"],.propertyCard-priceValue'),
    beds: textOf(card, '[class*="bedroomsCount"]'),
    baths: textOf(card, '[class*="bathContainer"] span'),
    type: textOf(card, '[class*="propertyType"]'),
    photos: card.querySelector('img[src*="property-photo"]')?.getAttribute('src'),
  }),
};
