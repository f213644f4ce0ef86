import type { ListingField, Reading, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import { metaContent, ownAddresses, pickText, type SelectorMap, textsOf } from './dom.ts';
import { fill, finish, missingFields, newDraft } from './draft.ts';
import { asText, at, first, list } from './json.ts';
import { homeFacts, jsonLdHomes } from './json-ld.ts';
import { nothing } from './nothing.ts';
import { parseCounts } from './parse-counts.ts';
import { homeId, type RedfinState } from './redfin-state.ts';

/** The answer `aboveTheFold`. Public records (`belowTheFold`) describe an older house: not read. */
const ABOVE: PathMap = {
  apn: 'apn',
  street: 'streetAddress.assembledAddress',
  city: 'city',
  state: 'state',
  zip: 'zip',
  country: 'countryCode',
  lat: 'latLong.latitude',
  lng: 'latLong.longitude',
  estimate: 'avmInfo.predictedValue',
  beds: 'beds',
  baths: 'baths',
  sqft: 'sqFt.value',
  lot: 'lotSize',
  yearBuilt: 'yearBuilt',
  status: 'status.displayValue',
};

/** The listing's own panel. */
const MAIN: PathMap = {
  mlsId: 'mlsId',
  mlsName: 'source.dataSourceName',
  status: 'mlsStatusDisplay.displayValue',
  description: 'marketingRemarks.0.marketingRemark',
  agentName: 'listingAgents.0.agentInfo.agentName',
  brokerName: 'listingAgents.0.brokerName',
  brokerPhone: 'listingContactInfo',
};

const DOM: SelectorMap = {
  addressLine: 'h1.full-address,[data-rf-test-id="abp-homeinfo-homeaddress"],h1',
  price: '[data-rf-test-id="abp-price"]',
  status: '.ListingStatusBannerSection',
  description: '#marketing-remarks-scroll,[data-rf-test-id="listingRemarks"]',
  agentName: '.agent-basic-details--heading span',
  brokerName: '.agent-basic-details--broker',
};
const COUNTS =
  '[data-rf-test-id="abp-beds"],[data-rf-test-id="abp-baths"],[data-rf-test-id="abp-sqFt"]';

const META: Record<string, string> = {
  street: 'street_address',
  city: 'city',
  state: 'state_code',
  zip: 'zip',
  price: 'price',
  beds: 'beds',
  baths: 'baths',
  sqft: 'sqft',
  mlsName: 'listing_source',
};

/** What a home's page normally has. */
export const EXPECTED: readonly ListingField[] = [
  'address',
  'lat',
  'lng',
  'price',
  'beds',
  'baths',
  'sqft',
  'yearBuilt',
  'type',
  'status',
  'description',
  'photos',
];

/** Reads the page of the home `ownId`. */
export function readDetails(
  document: Document,
  url: URL,
  ownId: string,
  state: RedfinState | null,
  warnings: Warning[],
): Reading {
  const currency = url.host.endsWith('.ca') ? 'CAD' : 'USD';
  const draft = newDraft('redfin', `https://${url.host}${url.pathname}`, warnings, currency);
  const isOwn = (address: string | null) => homeId(address) === ownId;
  const own = state && stateFacts(state, ownId, warnings);
  if (own) fill(draft, 'state', own);
  if (missingFields(draft.listing, EXPECTED).length) {
    // Where the state has no price, the page may show the last sale or an estimate in its place.
    const left = (facts: RawFacts) => (own ? { ...facts, price: null } : facts);
    const node = jsonLdHomes(document, warnings).find((home) => home.isHome && isOwn(home.url));
    // redfin.ca names US dollars for Canadian prices.
    if (node) fill(draft, 'json-ld', { ...left(homeFacts(node.node)), currency });
    fill(draft, 'dom', left(domFacts(document)));
    if (ownAddresses(document).some(isOwn)) fill(draft, 'meta', left(metaFacts(document)));
  }
  if (!draft.listing.where.address) return nothing('not-a-listing', warnings);
  draft.listing.listingId = ownId;
  return { kind: 'listing', listing: finish(draft, EXPECTED), warnings };
}

function stateFacts(state: RedfinState, ownId: string, warnings: Warning[]): RawFacts | null {
  const [above] = state.payloads('home/details/aboveTheFold');
  const home = at(above, 'addressSectionInfo');
  if (!home) return null;
  const [initial] = state.payloads('home/details/initialInfo');
  const ids = [homeId(at(home, 'url')), at(initial, 'propertyId'), at(home, 'avmInfo.propertyId')];
  if (asText(ids.find(Boolean)) !== ownId) {
    warnings.push({ code: 'stale-state', field: null, detail: 'the state is of another home' });
    return null;
  }
  const panel =
    at(above, 'mainHouseInfoPanelInfo') ?? state.payloads('mainHouseInfoPanelInfo').next().value;
  const main = at(panel, 'mainHouseInfo');
  const amenities = list(at(main, 'selectedAmenities'));
  const amenity = (name: RegExp) =>
    at(
      amenities.find((one) => name.test(asText(at(one, 'header')))),
      'content',
    );
  const { status, ...listing } = pick(main, MAIN);
  const facts: RawFacts = { ...pick(home, ABOVE), ...listing, lotUnit: 'sqft' };
  facts.status ??= status;
  facts.type = amenity(/^property type/i);
  facts.hoaMonthly = /\/\s?mo/i.test(asText(amenity(/^hoa/i))) ? amenity(/^hoa/i) : null;
  const since = at(home, 'timeOnRedfin');
  facts.daysOnMarket = typeof since === 'number' ? Math.floor(since / 86_400_000) : since;
  facts.photos = list(at(above, 'mediaBrowserInfo.photos')).map((photo) =>
    first(photo, 'photoUrls.fullScreenPhotoUrl photoUrls.nonFullScreenPhotoUrl'),
  );
  // Off the market the same place shows the last sale or the estimate.
  const price = first(home, 'latestPriceInfo priceInfo');
  const label = asText(at(price, 'label'));
  if (!/sold|estimate/i.test(label)) facts.price = at(price, 'amount');
  else facts.status ??= /sold/i.test(label) ? 'sold' : 'off market';
  return facts;
}

function domFacts(document: Document): RawFacts {
  const facts: RawFacts = {
    ...pickText(document, DOM),
    ...parseCounts(textsOf(document, COUNTS)),
  };
  facts.brokerName = asText(facts.brokerName).replace(/^[\s•]+/, '');
  for (const row of document.querySelectorAll('.keyDetails-row')) {
    const text = row.textContent;
    if (text.endsWith('Property Type')) facts.type = text.slice(0, -13);
    else if (text.endsWith('Year Built')) facts.yearBuilt = text;
    else if (text.endsWith('Lot Size')) facts.lot = text;
  }
  return facts;
}

function metaFacts(document: Document): RawFacts {
  const facts: RawFacts = {};
  for (const [field, name] of Object.entries(META)) {
    facts[field as keyof RawFacts] = metaContent(document, `twitter:text:${name}`);
  }
  const description = metaContent(document, 'description') ?? '';
  const [lat, lng] = (metaContent(document, 'geo.position') ?? '').split(';');
  return {
    ...facts,
    lat,
    lng,
    mlsId: /MLS# (\S+)/.exec(description)?.[1],
    status: /^[\w ]+(?=:)/.exec(description)?.[0],
    photos: [metaContent(document, 'og:image')],
  };
}
