/**
 * What a property page says. Types only: content scripts read pages with these, the background
 * validates the same shape with `listing-schema.ts` (zod is too heavy for a content script).
 */

export const LISTING_STATUSES = [
  'for-sale',
  'pending',
  'contingent',
  'sold',
  'off-market',
  'coming-soon',
  'auction',
  'foreclosure',
  'for-rent',
  'rented',
] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

export const PRICE_KINDS = ['asking', 'from', 'range', 'auction', 'rent'] as const;
export type PriceKind = (typeof PRICE_KINDS)[number];

/** A price as shown on the page, in whole units of `currency`. Never an estimate. */
export interface Price {
  amount: number;
  /** Upper end of a range, else null. */
  max: number | null;
  /** ISO 4217. */
  currency: string;
  kind: PriceKind;
}

export interface PostalAddress {
  /** House number and street as the page writes it, without the unit. */
  street: string | null;
  unit: string | null;
  city: string | null;
  /** Two-letter state or province where there is one. */
  state: string | null;
  /** ZIP or postcode. */
  zip: string | null;
  /** ISO 3166 alpha-2. */
  country: string | null;
}

export interface Lot {
  value: number;
  unit: 'sqft' | 'acres';
}

/** A line of the price history a page shows. */
export interface PriceEvent {
  /** ISO date. */
  date: string;
  /** The page's own words: "Listed for sale", "Price change", "Sold". */
  event: string;
  /** Whole units of the listing's currency; null where the page hides it. */
  amount: number | null;
}

export interface Agent {
  name: string | null;
  phone: string | null;
  email: string | null;
}

export interface Broker {
  name: string | null;
  phone: string | null;
}

/** One home as one page shows it. Every field is a value or an explicit null: null means not on the page. */
export interface Listing {
  /** Registry id of the reader: 'zillow', 'redfin', or 'generic'. */
  site: string;
  /** Canonical address of the listing's own page, without tracking parameters. */
  url: string;
  /** The site's own id of the home; null where the site has none. */
  listingId: string | null;
  mlsId: string | null;
  mlsName: string | null;
  apn: string | null;
  address: PostalAddress;
  lat: number | null;
  lng: number | null;
  price: Price | null;
  /** The site's own estimate of the value (Zestimate, Redfin Estimate), whole currency units. */
  estimate: number | null;
  /** The site's own estimate of the monthly rent. */
  rentEstimate: number | null;
  /** A studio is 0. */
  beds: number | null;
  /** Sum as the site counts it: 2.5 is two full and one half. "7.5+" is 7.5: at least that many. */
  baths: number | null;
  bathsFull: number | null;
  bathsHalf: number | null;
  /** Living area in square feet. */
  sqft: number | null;
  lot: Lot | null;
  yearBuilt: number | null;
  /** The page's own words: "Single Family", "Condo". */
  type: string | null;
  status: ListingStatus | null;
  /** Whether the owner sells without an agent (FSBO). */
  byOwner: boolean | null;
  daysOnMarket: number | null;
  hoaMonthly: number | null;
  description: string | null;
  /** In page order; empty where the page shows none. */
  priceHistory: PriceEvent[];
  /** Links, in page order. */
  photos: string[];
  agent: Agent | null;
  broker: Broker | null;
  /** Where each found field was read. */
  where: Partial<Record<ListingField, FieldSource>>;
  /** What the page of such a home normally has on this site, found or not; what "12 of 14 fields" counts. Empty for a card. */
  expected: ListingField[];
}

/** `pointed`: at the place the user pointed at, because the reader found nothing. */
export type FieldSource = 'state' | 'json-ld' | 'meta' | 'microdata' | 'dom' | 'pointed';

/** The fields a reader fills. */
export type ListingField = Exclude<keyof Listing, 'site' | 'url' | 'where' | 'expected'>;

/** Something the reader noticed: a field it expected and did not find, state that could not be parsed. */
export interface Warning {
  code: 'missing-field' | 'broken-state' | 'stale-state' | 'truncated' | 'odd-value';
  field: ListingField | null;
  /** For developers: what was seen. Never page text longer than 80 characters. */
  detail: string;
}

export type NoneReason = 'not-a-listing' | 'blocked' | 'unsupported';

/** What `readPage` gives. */
export type Reading =
  | { kind: 'listing'; listing: Listing; warnings: Warning[] }
  | { kind: 'results'; listings: Listing[]; total: number | null; warnings: Warning[] }
  | { kind: 'none'; reason: NoneReason; warnings: Warning[] };

/** A listing with every field null: readers start from this, so none can forget one. */
export function emptyListing(site: string, url: string): Listing {
  return {
    site,
    url,
    listingId: null,
    mlsId: null,
    mlsName: null,
    apn: null,
    address: { street: null, unit: null, city: null, state: null, zip: null, country: null },
    lat: null,
    lng: null,
    price: null,
    estimate: null,
    rentEstimate: null,
    beds: null,
    baths: null,
    bathsFull: null,
    bathsHalf: null,
    sqft: null,
    lot: null,
    yearBuilt: null,
    type: null,
    status: null,
    byOwner: null,
    daysOnMarket: null,
    hoaMonthly: null,
    description: null,
    priceHistory: [],
    photos: [],
    agent: null,
    broker: null,
    where: {},
    expected: [],
  };
}
