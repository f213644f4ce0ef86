import type { ListingStatus } from './listing.ts';
import type { PropertyType } from './property-type.ts';

/**
 * What a user looks for, set once and held against what pages show. Types and defaults only: content
 * scripts judge with these, the background checks the same shape with `buy-box-schema.ts`.
 */

export const LIMIT_RULES = [
  'price',
  'beds',
  'baths',
  'sqft',
  'pricePerSqft',
  'lotAcres',
  'yearBuilt',
  'daysOnMarket',
  'hoaMonthly',
] as const;
export type LimitRule = (typeof LIMIT_RULES)[number];

/** Both ends belong to what is allowed; null is no limit. */
export interface Limits {
  min: number | null;
  max: number | null;
}

export interface BuyBox {
  /** ISO 4217: what the amounts below are in. A price in another currency is not compared. */
  currency: string;
  limits: Partial<Record<LimitRule, Limits>>;
  /** What is allowed; with an empty list everything is. */
  types: PropertyType[];
  statuses: ListingStatus[];
  /** Cities ("Sampleton" or "Sampleton, OH"), states, ZIPs and postcodes or the first part of one. */
  places: string[];
  /** At least one of these must stand in the description, where the page has one. */
  words: string[];
  /** None of these may. */
  avoidWords: string[];
}

/** The buy box of a user who never set one. */
export const NO_RULES: BuyBox = {
  currency: 'USD',
  limits: {},
  types: [],
  statuses: [],
  places: [],
  words: [],
  avoidWords: [],
};

/** What one rule makes of a listing: what failed, or what the page does not say; passed with neither. */
export interface RuleOutcome {
  failed?: string;
  unknown?: string;
}

export const PASSED: RuleOutcome = {};
