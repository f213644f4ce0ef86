import type { Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import { asText, at, first, list, parseJson } from './json.ts';

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
  baths: 'bathrooms resoFacts.bathroomsFloat resoFacts.bathrooms',
  bathsFull: 'resoFacts.bathroomsFull',
  bathsHalf: 'resoFacts.bathroomsHalf',
  sqft: 'livingAreaValue livingArea',
  lot: 'lotAreaValue',
  lotUnit: 'lotAreaUnits lotAreaUnit',
  yearBuilt: 'yearBuilt resoFacts.yearBuilt homeFacts.yearBuilt',
  type: 'propertyTypeDimension homeType',
  daysOnMarket: 'daysOnZillow',
  hoaMonthly: 'monthlyHoaFee',
  description: 'description homeDescription',
  agentName: 'attributionInfo.agentName',
  agentPhone: 'attributionInfo.agentPhoneNumber',
  agentEmail: 'attributionInfo.agentEmail',
  brokerName: 'attributionInfo.brokerName brokerageName',
  brokerPhone: 'attributionInfo.brokerPhoneNumber',
};

/**
 * Property objects of the cache, the fullest first: some years cache a short one beside the full
 * one. The cache is a text of JSON, or an object, or (2018) what the script holds itself.
 */
export function cachedProperties(props: unknown, warnings: Warning[]): unknown[] {
  const cache = first(props, 'gdpClientCache apiCache') ?? props;
  const entries = typeof cache === 'string' ? parseJson(cache, warnings) : cache;
  return Object.values(entries ?? {})
    .map((entry) => at(entry, 'property'))
    .filter((property) => at(property, 'zpid'))
    .toSorted((a, b) => size(b) - size(a));
}

const size = (property: unknown) => Object.keys(property ?? {}).length;

/** What a property object says. */
export function propertyFacts(property: unknown): RawFacts {
  const facts = pick(property, PROPERTY);
  const photos = list(first(property, 'responsivePhotos originalPhotos photos hugePhotos'));
  const [hero, ...rest] = photos.map(
    (photo) => at(list(at(photo, 'mixedSources.jpeg')).at(-1), 'url') ?? at(photo, 'url'),
  );
  facts.photos = [first(property, 'hiResImageLink') ?? hero, ...rest];
  facts.agentPhone ??= attribution(property, 'LISTING_AGENT', 'PHONE');
  facts.brokerPhone ??= attribution(property, 'BROKER', 'PHONE');
  facts.status = statusWord(property);
  facts.byOwner = isByOwner(property);
  facts.priceHistory = list(at(property, 'priceHistory')).map((event) => ({
    date: first(event, 'date time'),
    event: at(event, 'event'),
    amount: at(event, 'price'),
  }));
  facts.lot ??= at(property, 'lotSize');
  facts.lotUnit ??= 'sqft';
  // A plan is what a builder would build, from this price.
  if (at(property, 'newConstructionType') === 'BUILDER_PLAN') facts.priceKind = 'from';
  if (isUnlisted(property)) facts.price = null;
  return facts;
}

function attribution(property: unknown, role: string, part: string): unknown {
  return at(byId(at(byId(at(property, 'listedBy'), role), 'elements'), part), 'text');
}

const byId = (items: unknown, id: string) => list(items).find((item) => at(item, 'id') === id);

/** Sold by its owner; null where the page says nothing of who sells. */
export function isByOwner(home: unknown): boolean | null {
  const flag = first(
    home,
    'listing_sub_type.is_FSBO listingSubType.isFSBO listing_sub_type.isFSBO listingSubType.is_FSBO',
  );
  return typeof flag === 'boolean' ? flag : null;
}

/** Zillow says FOR_SALE also of homes under contract, in auction or in foreclosure: flags beside it tell. */
export function statusWord(home: unknown): unknown {
  const status = first(home, 'homeStatus statusType statusText');
  if (status !== 'FOR_SALE') return status;
  const flags = first(home, 'listing_sub_type listingSubType');
  const flag = (names: string) => first(flags, names) === true;
  const contract = first(home, 'contingentListingType');
  if (contract) return contract === 'PENDING' ? 'pending' : 'contingent';
  if (flag('is_pending isPending')) return 'pending';
  if (flag('is_forAuction isForAuction')) return 'auction';
  if (flag('is_foreclosure isForeclosure') || flag('is_bankOwned isBankOwned'))
    return 'foreclosure';
  return flag('is_comingSoon isComingSoon') ? 'coming soon' : status;
}

/** Before and after a foreclosure sale a home is shown, with an estimate or a debt for a price, but not offered. */
export const isUnlisted = (home: unknown): boolean =>
  /FORECLOS/.test(asText(at(home, 'homeStatus')));
