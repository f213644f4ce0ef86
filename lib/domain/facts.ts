import type { Listing, ListingStatus, Lot, Price } from './listing.ts';

/** What can be known about a home, and the shape of each value. Money in whole dollars unless a price says otherwise. */
export interface FactValues {
  price: Price;
  status: ListingStatus;
  daysOnMarket: number;
  estimate: number;
  rentEstimate: number;
  hoaMonthly: number;
  beds: number;
  baths: number;
  sqft: number;
  lot: Lot;
  yearBuilt: number;
  type: string;
  apn: string;
  /** County FIPS code, five digits; makes an APN unique. */
  fips: string;
  attomId: string;
  mls: { id: string; name: string | null };
  location: { lat: number; lng: number };
  ownerNames: string[];
  ownerMailing: string;
  ownerOccupied: boolean;
  /** Automated valuation; score is the provider's confidence, 0 to 100. */
  avm: { value: number; low: number | null; high: number | null; score: number | null };
  /** Origination amount, not the balance. */
  mortgage: { amount: number; lender: string | null; date: string | null };
  /** Amount is null in non-disclosure sales. */
  lastSale: { date: string; amount: number | null };
  assessedValue: number;
  propertyTax: { amount: number; year: number | null };
}
export type FactName = keyof FactValues;

export const OBSERVATION_SOURCES = [
  'page',
  'attom',
  'batchdata',
  'import',
  'user',
  'sample',
] as const;
export type ObservationSource = (typeof OBSERVATION_SOURCES)[number];

/**
 * What one source said about one lead at one time. Append-only: a later observation
 * never overwrites an earlier one, so every shown value can name where it came from.
 */
export interface Observation {
  id: string;
  leadId: string;
  source: ObservationSource;
  at: number;
  facts: Partial<FactValues>;
  /** A fact whose own value the user took back: the sources decide again. Only with source 'user'. */
  cleared?: FactName;
  /** The import that brought it; only from files. */
  importId?: string;
  /** The user decided that a file replaces what is here: it counts like the user's own word. */
  overrides?: true;
  /** The whole reading when the source is a page: description, photos, agent and where each field was. */
  listing: Listing | null;
  lookupId: string | null;
  /** The provider's own date of its data (ISO date), where it gives one. */
  dataAsOf: string | null;
  /** Id of the event that undid what this came from; it no longer counts, and is kept for redo. */
  withdrawnBy: string | null;
}

/** The shown value of a fact and the observation it came from. */
export interface Fact<Name extends FactName = FactName> {
  value: FactValues[Name];
  source: ObservationSource;
  observationId: string;
  at: number;
  /** Other sources' values that differ; the user can pick one. */
  conflicts: { value: FactValues[Name]; source: ObservationSource; observationId: string }[];
}

export type Facts = { [Name in FactName]?: Fact<Name> };

/** A page's listing as facts: nulls are left out, because unknown is not a value. */
export function factsFromListing(listing: Listing): Partial<FactValues> {
  const candidates = {
    price: listing.price,
    status: listing.status,
    daysOnMarket: listing.daysOnMarket,
    estimate: listing.estimate,
    rentEstimate: listing.rentEstimate,
    hoaMonthly: listing.hoaMonthly,
    beds: listing.beds,
    baths: listing.baths,
    sqft: listing.sqft,
    lot: listing.lot,
    yearBuilt: listing.yearBuilt,
    type: listing.type,
    apn: listing.apn,
    mls: listing.mlsId === null ? null : { id: listing.mlsId, name: listing.mlsName },
    location:
      listing.lat === null || listing.lng === null ? null : { lat: listing.lat, lng: listing.lng },
  };
  return Object.fromEntries(Object.entries(candidates).filter(([, value]) => value !== null));
}
