import type { Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import type { CardReader } from './cards.ts';
import { textOf } from './dom.ts';
import { asText, assignedJson, at, first, list, scriptJson } from './json.ts';
import { nothing } from './nothing.ts';
import { toNumber } from './parse-number.ts';
import { EXPECTED, readDetails } from './rightmove-details.ts';
import { cardsByLink, readRow, readRows } from './read-rows.ts';
import type { CardElement, SiteReader } from './site.ts';
import { ukAddress, ukPriceKind, ukStatus } from './uk-address.ts';

const ROW: PathMap = {
  listingId: 'id',
  lat: 'location.latitude',
  lng: 'location.longitude',
  currency: 'price.currencyCode',
  beds: 'bedrooms',
  baths: 'bathrooms',
  type: 'propertySubType',
  description: 'summary',
  brokerName: 'customer.branchDisplayName',
  brokerPhone: 'customer.contactTelephone',
};

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
  const price = at(row, 'price.displayPrices.0');
  const amount = [at(row, 'price.amount'), at(row, 'price.frequency')].map(asText).join(' ');
  const words = [at(row, 'displayStatus'), ...list(at(row, 'tags'))].map(asText);
  if (at(row, 'auction') === true) words.push('auction');
  return {
    ...pick(row, ROW),
    ...ukAddress(at(row, 'displayAddress')),
    ...sizeOf(asText(at(row, 'displaySize'))),
    price: at(price, 'displayPrice') ?? amount,
    priceKind: ukPriceKind(at(price, 'displayPriceQualifier')),
    status: ukStatus(words.join(' '), /let|rent/i.test(asText(at(row, 'transactionType')))),
    photos: list(first(row, 'images propertyImages.images')).map((image) => at(image, 'srcUrl')),
  };
}

/** "1,200 sq. ft." is a floor, "5.2 acres" is land. */
const sizeOf = (words: string): RawFacts => (/sq/i.test(words) ? { sqft: words } : { lot: words });

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
