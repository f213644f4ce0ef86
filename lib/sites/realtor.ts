import type { ListingField, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts, type RawField } from './build-field.ts';
import type { CardReader } from './cards.ts';
import {
  metaContent,
  ownAddresses,
  type SelectorMap,
  textOf,
  textsBeside,
  textsOf,
} from './dom.ts';
import { asText, at, first, list, scriptJson } from './json.ts';
import { homeFacts, jsonLdHomes } from './json-ld.ts';
import { nothing } from './nothing.ts';
import { parseCounts } from './parse-counts.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { cardsByLink, readRow, readRows } from './read-rows.ts';
import type { CardElement, SiteReader } from './site.ts';

/** A home is the same object on its own page and in a list. */
const HOME: PathMap = {
  listingId: 'property_id',
  street: 'location.address.line',
  unit: 'location.address.unit',
  city: 'location.address.city',
  state: 'location.address.state_code',
  zip: 'location.address.postal_code',
  country: 'location.address.country',
  lat: 'location.address.coordinate.lat',
  lng: 'location.address.coordinate.lon',
  price: 'list_price',
  beds: 'description.beds',
  baths: 'description.baths_consolidated description.baths',
  sqft: 'description.sqft',
  lot: 'description.lot_sqft',
  yearBuilt: 'description.year_built',
  apn: 'tax_record.apn',
  hoaMonthly: 'hoa.fee',
  description: 'description.text',
  estimate: 'estimates.current_values.0.estimate estimates.currentValues.0.estimate',
};

/** Test ids of today and the labels of 2020. */
const DOM: SelectorMap = {
  addressLine: '[data-testid="address-line"],[data-testid="address-section"] h1,h1',
  price: '[data-testid="list-price"],[data-testid="price-section"] h2,[data-testid="price"]',
  description: '[data-testid="romance-paragraph"],[data-testid="listing-description"]',
};
const STATUS = '[data-testid="card-description"],[data-label="pc-type"]';
const COUNTS =
  '[data-testid^="property-meta-"]:not([data-testid$="lot-size"]),[data-label^="pc-meta-"]:not([data-label$="lotsize"])';
const LOT = '[data-testid="property-meta-lot-size"],[data-label="pc-meta-sqftlot"]';

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
) {
  const home = first(
    state,
    'props.pageProps.initialReduxState.propertyDetails props.pageProps.initialProps.property props.pageProps.property',
  );
  const isOwn = (address: string | null) => idOf(address ?? '') === ownId;
  const links = asText(first(home, 'href permalink'));
  const own = asText(at(home, 'property_id')) === ownId || isOwn(links);
  if (home && !own) noteStaleState(warnings, `no home ${ownId} in the state`);
  return readHome(
    { site: 'realtor', url, listingId: ownId, expected: EXPECTED },
    [
      ['state', () => (own ? stateFacts(home) : null)],
      [
        'json-ld',
        () => {
          const node = jsonLdHomes(document, warnings).find((one) => one.isHome && isOwn(one.url));
          return node ? homeFacts(node.node) : null;
        },
      ],
      ['dom', () => domFacts(document)],
      [
        'meta',
        () =>
          ownAddresses(document).some(isOwn)
            ? { addressLine: document.title, photos: [metaContent(document, 'og:image')] }
            : null,
      ],
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

function stateFacts(home: unknown): RawFacts {
  const facts: RawFacts = { ...pick(home, HOME), lotUnit: 'sqft' };
  const [min, max] = [at(home, 'list_price_min'), at(home, 'list_price_max')].map(asText);
  if (!facts.price && min) facts.price = max && max !== min ? `$${min} - $${max}` : min;
  facts.type = asText(at(home, 'description.type')).toUpperCase();
  facts.status = statusWord(home);
  facts.country ??= 'US';
  const mls = at(home, 'source.type') === 'new_home' ? null : at(home, 'source');
  facts.mlsId = first(mls, 'listing_id');
  facts.mlsName = first(mls, 'name');
  facts.photos = [first(home, 'primary_photo'), ...list(at(home, 'photos'))].map((photo) =>
    at(photo, 'href'),
  );
  const people = list(at(home, 'advertisers'));
  const agent = people.find((one) => at(one, 'type') === 'seller') ?? at(home, 'source.agents.0');
  facts.agentName = first(agent, 'name agent_name');
  facts.agentPhone = first(agent, 'phones.0.number agent_phone');
  facts.agentEmail = at(agent, 'email');
  facts.brokerName = first(agent, 'office.name office_name') ?? at(home, 'branding.0.name');
  return facts;
}

/** A home is "for_sale" also while it is under contract, in auction or in foreclosure: flags and the MLS tell. */
function statusWord(home: unknown): unknown {
  const status = at(home, 'status');
  if (status !== 'for_sale') return status;
  const flag = ['pending', 'contingent', 'auction', 'foreclosure', 'coming_soon'].find(
    (name) => at(home, `flags.is_${name}`) === true,
  );
  return flag ?? first(home, 'mls_status') ?? status;
}

const CARDS =
  '[data-testid="rdc-property-card"],[data-testid="property-card"],li.component_property-card';

function realtorCards(document: Document): CardElement[] {
  return cardsByLink(document, CARDS, 'a[href*="/realestateandhomes-detail/"]', idOf);
}

/** The page of a home also shows cards of others. */
function domFacts(document: Document): RawFacts {
  const own = (selector: string) => textsBeside(document, selector, CARDS).split('\n')[0];
  const facts = countFacts((selector) => textsBeside(document, selector, CARDS));
  for (const [field, selector] of Object.entries(DOM)) facts[field as RawField] = own(selector);
  return facts;
}

function countFacts(words: (selector: string) => string): RawFacts {
  const status = words(STATUS);
  return {
    ...parseCounts(words(COUNTS)),
    lot: words(LOT),
    status,
    type: /^(.+?) (?:for|-) /.exec(status)?.[1],
  };
}

const reader: CardReader = {
  site: 'realtor',
  currency: 'USD',
  idOf,
  facts: (card) => ({
    ...countFacts((selector) => textsOf(card, selector)),
    price: textOf(card, '[data-testid="card-price"],[data-label="pc-price"]'),
    addressLine: [
      textOf(card, '[data-testid="card-address-1"]'),
      textOf(card, '[data-testid="card-address-2"]'),
    ].join(', '),
    brokerName: textOf(card, '[data-testid="broker-title"]'),
    photos: card.querySelector('img[src^="http"]')?.getAttribute('src'),
  }),
};
