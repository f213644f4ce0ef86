import type { Listing, Reading, Warning } from '../domain/listing.ts';
import { pick, type PathMap } from './build-field.ts';
import { type CardReader, isShown, readCards } from './cards.ts';
import { pickText, type SelectorMap, textsOf } from './dom.ts';
import { fill, finish, newDraft } from './draft.ts';
import { asText, at, first, list } from './json.ts';
import { nothing } from './nothing.ts';
import { parseCounts } from './parse-counts.ts';
import { homeId, type RedfinState } from './redfin-state.ts';
import { results } from './results.ts';
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
const SASH = '.bp-Homecard__Sash,.HomeSash,[data-rf-test-id="home-sash"]';

/** The cards of a Redfin results page; a card is its link, or has it inside. Placeholders have none. */
export function redfinCards(document: Document): CardElement[] {
  const cards = document.querySelectorAll('.HomeCardContainer,.HomeCard,.bp-Homecard');
  const found = new Map<string, CardElement>();
  for (const element of cards) {
    const link = element.matches('a') ? element : element.querySelector('a[href*="/home/"]');
    const listingId = homeId(link?.getAttribute('href'));
    if (listingId && !found.has(listingId)) found.set(listingId, { listingId, element });
  }
  return [...found.values()];
}

/** Reads a results page from the answer the cards on screen came from, else from the cards. */
export function readResults(
  document: Document,
  url: URL,
  state: RedfinState | null,
  warnings: Warning[],
): Reading {
  const currency = url.host.endsWith('.ca') ? 'CAD' : 'USD';
  const cards = redfinCards(document);
  const homes = chooseAnswer(state?.payloads('stingray/api/gis') ?? [], cards);
  const ids = homes.map((home) => asText(at(home, 'propertyId')));
  if (homes.length && isShown(ids, cards)) {
    return results(
      homes.map((home) => readRow(home, url, currency, warnings)),
      homes.length,
      warnings,
    );
  }
  if (homes.length) {
    warnings.push({
      code: 'stale-state',
      field: null,
      detail: 'state rows are not the cards on screen',
    });
  }
  if (!cards.length) return nothing('not-a-listing', warnings);
  const reader: CardReader = { site: 'redfin', currency, idOf: homeId, facts: cardFacts };
  return results(readCards(document, url.href, cards, reader, warnings), null, warnings);
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

function readRow(home: unknown, page: URL, currency: string, warnings: Warning[]): Listing {
  const link = URL.parse(asText(at(home, 'url')), page) ?? page;
  const draft = newDraft('redfin', `https://${link.host}${link.pathname}`, warnings, currency);
  const type = TYPES[Number(first(home, 'uiPropertyType'))];
  fill(draft, 'state', { ...pick(home, ROW), lotUnit: 'sqft', type });
  return finish(draft, []);
}

function cardFacts(card: Element) {
  return {
    ...pickText(card, CARD),
    ...parseCounts(textsOf(card, STATS)),
    status: textsOf(card, SASH),
    photos: card.querySelector('img[src^="http"]')?.getAttribute('src'),
  };
}
