import type { Reading, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import type { CardReader } from './cards.ts';
import { pickText, type SelectorMap, textsOf } from './dom.ts';
import { asText, at, first, list } from './json.ts';
import { parseCounts } from './parse-counts.ts';
import { readRow, readRows } from './read-rows.ts';
import type { CardElement } from './site.ts';
import { isByOwner, isUnlisted, statusWord } from './zillow-state.ts';

const ROW: PathMap = {
  listingId: 'zpid buildingId plid',
  street: 'hdpData.homeInfo.streetAddress addressStreet',
  city: 'addressCity hdpData.homeInfo.city',
  state: 'addressState hdpData.homeInfo.state',
  zip: 'addressZipcode hdpData.homeInfo.zipcode',
  country: 'hdpData.homeInfo.country',
  addressLine: 'address',
  lat: 'latLong.latitude hdpData.homeInfo.latitude',
  lng: 'latLong.longitude hdpData.homeInfo.longitude',
  price: 'unformattedPrice price',
  currency: 'hdpData.homeInfo.currency',
  estimate: 'zestimate hdpData.homeInfo.zestimate',
  rentEstimate: 'hdpData.homeInfo.rentZestimate',
  beds: 'beds hdpData.homeInfo.bedrooms',
  baths: 'baths hdpData.homeInfo.bathrooms',
  sqft: 'area hdpData.homeInfo.livingArea',
  lot: 'hdpData.homeInfo.lotAreaValue lotAreaString',
  lotUnit: 'hdpData.homeInfo.lotAreaUnit',
  type: 'hdpData.homeInfo.homeType',
  daysOnMarket: 'hdpData.homeInfo.daysOnZillow',
  photos: 'imgSrc',
  brokerName: 'brokerName',
};

const CARD: SelectorMap = {
  addressLine: 'address',
  price: '[data-test="property-card-price"],.list-card-price',
  brokerName: '.list-card-truncate',
};
const STATUS = '.list-card-type,[data-testid="property-card-details"] ~ *';

const reader: CardReader = {
  site: 'zillow',
  currency: 'USD',
  idOf: (link) => /\/(\d+)_zpid/.exec(link)?.[1] ?? null,
  facts(card) {
    const details = card.querySelector('[data-testid="property-card-details"],.list-card-details');
    const facts: RawFacts = pickText(card, CARD);
    const words = `${textsOf(card, STATUS)} ${details?.parentElement?.textContent ?? ''}`;
    facts.status = statusIn(`${words} ${card.className}`);
    const image = card.querySelector('img[src^="http"]');
    return { ...facts, ...parseCounts(textsOf(card, 'li')), photos: image?.getAttribute('src') };
  },
};

/** "House for sale" stands on cards of homes under contract too. A broker may be called "Sold", so the first word wins else. */
const statusIn = (words: string): string | undefined =>
  (/pending|contingent|under contract/i.exec(words) ??
    /for.(?:sale|rent)|auction|foreclosure|sold/i.exec(words))?.[0];

/** The cards of a Zillow results page; the article's id has held the home's id in every year. */
export function zillowCards(document: Document): CardElement[] {
  return [...document.querySelectorAll('article[id^="zpid_"]')].map((element) => ({
    listingId: element.id.slice(5),
    element,
  }));
}

/** Reads a results page. `state` is the page's own JSON, null where there is none. */
export function readResults(
  document: Document,
  url: URL,
  state: unknown,
  warnings: Warning[],
): Reading {
  const search = first(state, 'props.pageProps.searchPageState') ?? state;
  const found = first(search, 'cat1.searchResults.listResults searchResults.listResults');
  const rows = list(found)
    .filter(isHome)
    .map((row) => readRow(reader, url, at(row, 'detailUrl'), rowFacts(row), warnings));
  const total = first(
    search,
    'categoryTotals.cat1.totalResultCount cat1.searchList.totalResultCount',
  );
  return readRows({ document, url, rows, total, cards: zillowCards(document), reader }, warnings);
}

/** Leaves out builders' plans and communities, and homes outside the search. */
function isHome(row: unknown): boolean {
  const plan = first(row, 'hdpData.homeInfo.group_type') === 'BUILDER_COMMUNITY';
  return (
    !plan && !asText(at(row, 'detailUrl')).includes('/community/') && at(row, 'relaxed') !== true
  );
}

function rowFacts(row: unknown): RawFacts {
  const facts = pick(row, ROW);
  const building = at(row, 'isBuilding') === true;
  if (building) facts.priceKind = 'from';
  const estimated = at(row, 'shouldShowZestimateAsPrice') === true;
  if (estimated || isUnlisted(at(row, 'hdpData.homeInfo'))) facts.price = null;
  facts.status = building ? at(row, 'statusType') : rowStatus(row);
  facts.byOwner = isByOwner(at(row, 'hdpData.homeInfo'));
  return facts;
}

/** The card's words tell foreclosures and auctions apart where the flags are left out. */
function rowStatus(row: unknown): unknown {
  const words = at(row, 'statusText');
  if (/foreclosure|auction|pending|contingent|contract|coming soon/i.test(asText(words)))
    return words;
  return statusWord(at(row, 'hdpData.homeInfo')) ?? at(row, 'statusType') ?? words;
}
