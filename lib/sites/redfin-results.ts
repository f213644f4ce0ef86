import type { Reading, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import type { CardReader } from './cards.ts';
import { pickText, type SelectorMap, textsOf } from './dom.ts';
import { asText, at, first, list } from './json.ts';
import { parseCounts } from './parse-counts.ts';
import { cardsByLink, readRow, readRows } from './read-rows.ts';
import { homeId, type RedfinState } from './redfin-state.ts';
import type { CardElement } from './site.ts';

const ROW: PathMap = {
  listingId: 'propertyId',
  mlsId: 'mlsId',
  street: 'streetLine',
  unit: 'unitNumber',
  city: 'city',
  state: 'state',
  zip: 'zip postalCode',
  country: 'countryCode',
  lat: 'latLong.value.latitude latLong.latitude',
  lng: 'latLong.value.longitude latLong.longitude',
  price: 'price',
  beds: 'beds',
  baths: 'baths',
  bathsFull: 'fullBaths',
  bathsHalf: 'partialBaths',
  sqft: 'sqFt',
  lot: 'lotSize',
  yearBuilt: 'yearBuilt',
  status: 'mlsStatus sashes.0.sashTypeName',
  daysOnMarket: 'dom',
  hoaMonthly: 'hoa',
  description: 'listingRemarks',
  agentName: 'listingAgent.name',
  brokerName: 'listingBroker.name',
};

/** Redfin's names of `uiPropertyType`. */
const TYPES = [
  '',
  'House',
  'Condo',
  'Townhouse',
  'Multi-family',
  'Land',
  'Other',
  'Mobile',
  'Co-op',
];

const CARD: SelectorMap = {
  addressLine: '.bp-Homecard__Address,.homeAddressV2,.displayAddressLine,address',
  price: '.bp-Homecard__Price--value,.homecardV2Price',
};
const STATS = '[class*="Homecard__Stats--"],.HomeStatsV2 .stats';
const SASH =
  '.bp-Homecard__Sash,.HomeSash,[data-rf-test-id="home-sash"],.sash,.bp-Homecard__Price--label';

const CARDS = '.HomeCardContainer,.HomeCard,.bp-Homecard';

/** The cards of a Redfin results page; a card is its link, or has it inside. Placeholders have none. */
export function redfinCards(document: Document): CardElement[] {
  return cardsByLink(document, CARDS, 'a[href*="/home/"],a[href*="/for-sale/"]', homeId);
}

/** Reads a results page from the answer the cards on screen came from, else from the cards. */
export function readResults(
  document: Document,
  url: URL,
  state: RedfinState | null,
  warnings: Warning[],
): Reading {
  const currency = url.host.endsWith('.ca') ? 'CAD' : 'USD';
  const reader: CardReader = { site: 'redfin', currency, idOf: homeId, facts: cardFacts };
  const cards = redfinCards(document);
  const homes = chooseAnswer(state?.payloads('stingray/api/gis') ?? [], cards);
  const rows = homes
    .filter((home) => homeId(at(home, 'url')))
    .map((home) => readRow(reader, url, at(home, 'url'), rowFacts(home), warnings));
  return readRows({ document, url, rows, total: homes.length, cards, reader }, warnings);
}

/** A page can hold the filtered answer and a wider one fetched ahead: the cards follow the order of theirs. */
function chooseAnswer(answers: Iterable<unknown>, cards: CardElement[]): unknown[] {
  let best: unknown[] = [];
  let most = -1;
  for (const answer of answers) {
    const homes = list(at(answer, 'homes'));
    const inOrder = cards.filter(
      (card, index) => card.listingId === asText(at(homes[index], 'propertyId')),
    ).length;
    if (inOrder > most && homes.length) [best, most] = [homes, inOrder];
    if (most === cards.length) break;
  }
  return best;
}

function rowFacts(home: unknown): RawFacts {
  const type = TYPES[Number(first(home, 'uiPropertyType'))];
  return { ...pick(home, ROW), lotUnit: 'sqft', type };
}

function cardFacts(card: Element) {
  return {
    ...pickText(card, CARD),
    ...parseCounts(textsOf(card, STATS)),
    status: textsOf(card, SASH),
    photos: card.querySelector('img[src^="http"]')?.getAttribute('src'),
  };
}
