import { PROVIDER_IDS } from '../shared/failure.ts';
import type { SeenChange } from './lead.ts';
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
  /** A provider's own reckoning of what the owner holds; ours from value and mortgage is `equityOf`. */
  equity: EquityEstimate;
  /** Newest first. */
  saleHistory: Sale[];
  /** Newest first. */
  permits: Permit[];
  foreclosure: Foreclosure;
  vacant: boolean;
  /** As the post writes the address; whether it delivers there is null where only the building is known. */
  postal: { line: string; delivers: boolean | null };
  /** What a renter would pay a month by the provider's model. */
  rentAvm: { rent: number; low: number | null; high: number | null };
  /** Homes for sale or sold that the value was compared with, the most alike first. */
  comps: Comp[];
  /** Homes for rent that the rent was compared with, the most alike first. */
  rentComps: Comp[];
  /** What BatchData calls quick lists: "absentee-owner", "high-equity". */
  lists: string[];
  floodZone: FloodZone;
  county: string;
  /** Census tract GEOID, eleven digits. */
  censusTract: string;
  /** HUD fair market rents a month by number of bedrooms, 0 to 4. */
  fairRents: { year: number; area: string | null; byBeds: number[] };
}

export interface EquityEstimate {
  amount: number | null;
  /** Loans as a share of the value, in percent. */
  ltv: number | null;
  loanBalance: number | null;
}

export interface Sale {
  date: string;
  /** Null where it was not disclosed. */
  amount: number | null;
  buyer: string | null;
  seller: string | null;
}

export interface Permit {
  date: string | null;
  number: string | null;
  type: string | null;
  description: string | null;
  value: number | null;
  status: string | null;
}

export interface Foreclosure {
  status: string | null;
  filedAt: string | null;
  auctionAt: string | null;
  openingBid: number | null;
  unpaidBalance: number | null;
}

export interface Comp {
  address: string;
  /** Asking or sold; rent a month where rents are compared. */
  price: number | null;
  sqft: number | null;
  beds: number | null;
  baths: number | null;
  distanceMiles: number | null;
  /** 0 to 1, the provider's own figure of likeness. */
  correlation: number | null;
  seenAt: string | null;
}

export interface FloodZone {
  /** FEMA's letter: "AE", "X". */
  zone: string;
  subtype: string | null;
  /** In the special flood hazard area, where lenders demand insurance; null when the map does not say. */
  special: boolean | null;
  /** Feet above the map's datum; null when there is none. */
  baseElevation: number | null;
}
export type FactName = keyof FactValues;

export const OBSERVATION_SOURCES = ['page', ...PROVIDER_IDS, 'import', 'user', 'sample'] as const;
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
  /** The last change of price as a file of ours told it; pages that are read since tell their own. */
  toldPriceChange?: SeenChange<number>;
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
