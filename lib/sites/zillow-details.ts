import type { ListingField, Reading, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import { metaContent, ownAddresses, pickText, type SelectorMap, textsOf } from './dom.ts';
import { fill, finish, missingFields, newDraft } from './draft.ts';
import { asText, at, first, list, parseJson } from './json.ts';
import { homeFacts, jsonLdHomes } from './json-ld.ts';
import { nothing } from './nothing.ts';
import { parseCounts } from './parse-counts.ts';

/** The property object of the page state; `yearBuilt` left the top level in 2026. */
const PROPERTY: PathMap = {
  listingId: 'zpid',
  mlsId: 'mlsid attributionInfo.mlsId',
  mlsName: 'attributionInfo.mlsName',
  apn: 'parcelId resoFacts.parcelNumber',
  street: 'streetAddress address.streetAddress',
  city: 'city address.city',
  state: 'state address.state',
  zip: 'zipcode address.zipcode',
  country: 'country',
  lat: 'latitude',
  lng: 'longitude',
  price: 'price',
  currency: 'currency',
  estimate: 'zestimate',
  rentEstimate: 'rentZestimate',
  beds: 'bedrooms resoFacts.bedrooms',
  baths: 'bathrooms resoFacts.bathrooms',
  sqft: 'livingAreaValue livingArea',
  lot: 'lotAreaValue',
  lotUnit: 'lotAreaUnits lotAreaUnit',
  yearBuilt: 'yearBuilt resoFacts.yearBuilt',
  type: 'propertyTypeDimension homeType',
  daysOnMarket: 'daysOnZillow',
  hoaMonthly: 'monthlyHoaFee',
  description: 'description',
  agentName: 'attributionInfo.agentName',
  agentPhone: 'attributionInfo.agentPhoneNumber',
  agentEmail: 'attributionInfo.agentEmail',
  brokerName: 'attributionInfo.brokerName brokerageName',
  brokerPhone: 'attributionInfo.brokerPhoneNumber',
};

/** Test ids of today, `ds-` classes of 2019 to 2022, and the page of 2017. */
const DOM: SelectorMap = {
  addressLine: '[data-testid="home-details-chip-container"] h1,h1',
  price:
    '[data-testid="price"],.ds-price,.ds-value,.main-row.home-summary-row:not(.status-icon-row)',
  estimate: '[data-testid="primary-zestimate"]',
  rentEstimate: '[data-testid="rent-zestimate"]',
  description: '[data-testid="description"]',
  agentName: '[data-testid="attribution-LISTING_AGENT"] span',
  brokerName: '[data-testid="attribution-BROKER"] span',
};
const COUNTS =
  '[data-testid="bed-bath-sqft-fact-container"],[data-testid="bed-bath-item"],.ds-bed-bath-living-area,.addr_bbs';
const FACTS = '[data-testid="fact-category"] li,.top-facts li,.ds-home-fact-list-item';
const TYPE =
  /home type:\s*([^\n]+)|(?:^|\n)\s*(?=single family|multi family|condo|townhouse|cooperative|mobile|apartment|vacant)([^\n]+)/i;
const STATUS = '[data-testid="gallery-status-pill"],.ds-status-details,.status-icon-row';

/** What a home's page normally has. */
export const EXPECTED: readonly ListingField[] = [
  'address',
  'lat',
  'lng',
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

/** Reads a home's page. `state` is the page's own JSON, null where there is none. */
export function readDetails(
  document: Document,
  url: URL,
  state: unknown,
  warnings: Warning[],
): Reading {
  const props = first(state, 'props.pageProps.componentProps props.pageProps') ?? state;
  const properties = cachedProperties(props, warnings);
  const ownId =
    /\/(\d+)_zpid/.exec(url.pathname)?.[1] ??
    asText(first(props, 'zpid') ?? at(properties[0], 'zpid'));
  const own = properties.find((property) => asText(at(property, 'zpid')) === ownId);
  if (properties.length && !own) {
    warnings.push({ code: 'stale-state', field: null, detail: `no home ${ownId} in the state` });
  }
  const draft = newDraft('zillow', `https://${url.host}${url.pathname}`, warnings);
  const isOwn = (address: string | null) => address?.includes(`/${ownId}_zpid`) ?? false;
  if (own) fill(draft, 'state', propertyFacts(own));
  if (missingFields(draft.listing, EXPECTED).length) {
    // Where the state has no price, the page may show an estimate in its place.
    const left = (facts: RawFacts) => (own ? { ...facts, price: null } : facts);
    const node = jsonLdHomes(document, warnings).find((home) => home.isHome && isOwn(home.url));
    if (node) fill(draft, 'json-ld', left(homeFacts(node.node)));
    fill(draft, 'dom', left(domFacts(document)));
    if (ownAddresses(document).some(isOwn)) fill(draft, 'meta', left(metaFacts(document)));
  }
  const { address, where } = draft.listing;
  if (!where.address || (where.address === 'dom' && !address.street)) {
    return nothing('not-a-listing', warnings);
  }
  draft.listing.listingId ??= ownId;
  return { kind: 'listing', listing: finish(draft, EXPECTED), warnings };
}

/** Property objects of the cache, the fullest first: some years cache a short one beside the full one. */
function cachedProperties(props: unknown, warnings: Warning[]): unknown[] {
  const cache = first(props, 'gdpClientCache apiCache');
  const entries = typeof cache === 'string' ? parseJson(cache, warnings) : (cache ?? {});
  return Object.values(entries ?? {})
    .map((entry) => at(entry, 'property'))
    .filter((property) => at(property, 'zpid'))
    .toSorted((a, b) => size(b) - size(a));
}

const size = (property: unknown) => Object.keys(property ?? {}).length;

function propertyFacts(property: unknown): RawFacts {
  const facts = pick(property, PROPERTY);
  const photos = list(first(property, 'responsivePhotos originalPhotos photos'));
  const [hero, ...rest] = photos.map(
    (photo) => at(list(at(photo, 'mixedSources.jpeg')).at(-1), 'url') ?? at(photo, 'url'),
  );
  facts.photos = [first(property, 'hiResImageLink') ?? hero, ...rest];
  facts.agentPhone ??= attribution(property, 'LISTING_AGENT', 'PHONE');
  facts.brokerPhone ??= attribution(property, 'BROKER', 'PHONE');
  facts.status = statusWord(property);
  if (isUnlisted(property)) facts.price = null;
  return facts;
}

function attribution(property: unknown, role: string, part: string): unknown {
  return at(byId(at(byId(at(property, 'listedBy'), role), 'elements'), part), 'text');
}

const byId = (items: unknown, id: string) => list(items).find((item) => at(item, 'id') === id);

/** Zillow says FOR_SALE also of homes under contract, in auction or in foreclosure: flags beside it tell. */
export function statusWord(home: unknown): unknown {
  const status = first(home, 'homeStatus statusType statusText');
  if (status !== 'FOR_SALE') return status;
  const flags = first(home, 'listing_sub_type listingSubType');
  const flag = (name: string) =>
    at(flags, `is_${name}`) === true || at(flags, `is${capital(name)}`) === true;
  const contract = first(home, 'contingentListingType');
  if (contract) return contract === 'PENDING' ? 'pending' : 'contingent';
  if (flag('pending')) return 'pending';
  if (flag('forAuction')) return 'auction';
  if (flag('foreclosure') || flag('bankOwned')) return 'foreclosure';
  return flag('comingSoon') ? 'coming soon' : status;
}

/** Before and after a foreclosure sale a home is shown, with an estimate or a debt for a price, but not offered. */
export const isUnlisted = (home: unknown): boolean =>
  /FORECLOS/.test(asText(at(home, 'homeStatus')));

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function domFacts(document: Document): RawFacts {
  const facts: RawFacts = { ...pickText(document, DOM), ...parseCounts(textsOf(document, COUNTS)) };
  const lines = textsOf(document, FACTS);
  const status = document.querySelector(STATUS);
  facts.status = status && `${status.textContent} ${status.className}`;
  facts.yearBuilt = /(?:year built:?|built in)\s*(\d{4})/i.exec(lines)?.[1];
  facts.lot = /\b(?:lot(?: size)?|size):\s*([\d.,]+ (?:sq\w* ?\w*|acres?))/i.exec(lines)?.[1];
  facts.type = TYPE.exec(lines)?.slice(1).find(Boolean);
  const estimates = textsOf(document, '.home-summary-row');
  facts.estimate ??= /(?:^|\n)\s*Zestimate\S*\s+(\$[\d,]+)/.exec(estimates)?.[1];
  facts.rentEstimate ??= /Rent Zestimate\S*\s+(\$[\d,]+)/.exec(estimates)?.[1];
  return facts;
}

function metaFacts(document: Document): RawFacts {
  const title = metaContent(document, 'og:title') ?? document.title;
  const beds = metaContent(document, 'zillow_fb:beds');
  return {
    addressLine: title.split(' | ')[0],
    mlsId: /MLS #(\S+)/.exec(title)?.[1],
    // "0" stands for "not known" as well as for a studio.
    beds: beds === '0' ? null : beds,
    baths: metaContent(document, 'zillow_fb:baths'),
    sqft: parseCounts(metaContent(document, 'description') ?? '').sqft,
    price: metaContent(document, 'product:price:amount'),
    description: metaContent(document, 'twitter:description', 'zillow_fb:description'),
    photos: [metaContent(document, 'og:image')],
  };
}
