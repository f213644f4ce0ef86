import type { LimitRule } from '@/lib/domain/buy-box.ts';
import type { ListingStatus } from '@/lib/domain/listing.ts';
import type { PropertyType } from '@/lib/domain/property-type.ts';

export type End = 'min' | 'max';

/** One row of limits: what may be typed, and at which end. */
export interface LimitField {
  rule: LimitRule;
  label: string;
  /** Has the currency's sign before it. */
  isMoney?: true;
  /** What stands behind the number. */
  unit?: string;
  ends: readonly End[];
}

export const LIMIT_FIELDS: readonly LimitField[] = [
  { rule: 'price', label: 'Price', isMoney: true, ends: ['min', 'max'] },
  { rule: 'beds', label: 'Beds', ends: ['min', 'max'] },
  { rule: 'baths', label: 'Baths', ends: ['min'] },
  { rule: 'sqft', label: 'Size', unit: 'sq ft', ends: ['min', 'max'] },
  { rule: 'pricePerSqft', label: 'Price per sq ft', isMoney: true, ends: ['max'] },
  { rule: 'lotAcres', label: 'Lot', unit: 'acres', ends: ['min'] },
  { rule: 'yearBuilt', label: 'Year built', ends: ['min'] },
  { rule: 'daysOnMarket', label: 'Days on market', ends: ['min'] },
  { rule: 'hoaMonthly', label: 'HOA per month', isMoney: true, ends: ['max'] },
];

export const TYPE_WORDS: Record<PropertyType, string> = {
  house: 'House',
  townhouse: 'Townhouse',
  condo: 'Condo or flat',
  'multi-family': 'Multi-family',
  manufactured: 'Manufactured',
  land: 'Land',
};

/** The statuses a buyer may look for; sold and let homes are not among them. */
export const STATUS_CHOICES: readonly ListingStatus[] = [
  'for-sale',
  'coming-soon',
  'foreclosure',
  'auction',
  'pending',
  'contingent',
  'off-market',
];

/** Currencies of the sites LeadFlow reads, by the sign of their amounts. */
export const CURRENCIES: Record<string, { name: string; sign: string }> = {
  USD: { name: 'US dollars', sign: '$' },
  CAD: { name: 'Canadian dollars', sign: 'C$' },
  GBP: { name: 'Pounds', sign: '£' },
};
