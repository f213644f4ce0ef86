import { groupDigits } from '../shared/group-digits.ts';
import { priceWords } from '../shared/price-words.ts';
import { PASSED, type BuyBox, type LimitRule, type RuleOutcome } from './buy-box.ts';
import type { Listing } from './listing.ts';

/** From where to where a value may lie: a page that says "from $200,000" leaves the upper end open. */
type Span = readonly [low: number, high: number];

interface Measure {
  /** What is unknown when the page does not say. */
  name: string;
  /** Null when the page does not say. */
  of: (listing: Listing, currency: string) => Span | null;
  /** What a home on the wrong side of a limit is. */
  failed: (side: 'Under' | 'Over', limit: number, currency: string) => string;
}

const SQFT_PER_ACRE = 43_560;

const MEASURES: Record<LimitRule, Measure> = {
  price: {
    name: 'Price',
    of: priceSpan,
    failed: (side, limit, currency) => `Price ${side.toLowerCase()} ${priceWords(limit, currency)}`,
  },
  beds: { name: 'Beds', of: ({ beds }) => exactly(beds), failed: counted('bd') },
  baths: { name: 'Baths', of: ({ baths }) => exactly(baths), failed: counted('ba') },
  sqft: { name: 'Size', of: ({ sqft }) => exactly(sqft), failed: counted('sq ft') },
  pricePerSqft: {
    name: 'Price per sq ft',
    of: perSqftSpan,
    failed: (side, limit, currency) => `${side} ${priceWords(limit, currency)} per sq ft`,
  },
  lotAcres: {
    name: 'Lot',
    of: ({ lot }) => lotSpan(lot),
    failed: (side, limit) => `Lot ${side.toLowerCase()} ${limit} ac`,
  },
  yearBuilt: {
    name: 'Year built',
    of: ({ yearBuilt }) => exactly(yearBuilt),
    failed: (side, limit) => `Built ${side === 'Under' ? 'before' : 'after'} ${limit}`,
  },
  daysOnMarket: {
    name: 'Days on market',
    of: ({ daysOnMarket }) => exactly(daysOnMarket),
    failed: counted('days on market'),
  },
  hoaMonthly: {
    name: 'HOA',
    of: ({ hoaMonthly }) => exactly(hoaMonthly),
    failed: (side, limit, currency) => `HOA ${side.toLowerCase()} ${priceWords(limit, currency)}`,
  },
};

/** Holds a listing against one pair of limits; null when the user set neither. */
export function limitRule(rule: LimitRule, listing: Listing, box: BuyBox): RuleOutcome | null {
  const { min = null, max = null } = box.limits[rule] ?? {};
  if (min === null && max === null) return null;
  const { name, of, failed } = MEASURES[rule];
  const span = of(listing, box.currency);
  if (span === null) return { unknown: name };
  const [low, high] = span;
  if (min !== null && high < min) return { failed: failed('Under', min, box.currency) };
  if (max !== null && low > max) return { failed: failed('Over', max, box.currency) };
  const inside = (min === null || low >= min) && (max === null || high <= max);
  return inside ? PASSED : { unknown: name };
}

const exactly = (value: number | null): Span | null => (value === null ? null : [value, value]);

/** A rent is no price to buy at, and where bids or plans begin says nothing of where they end. */
function priceSpan({ price }: Listing, currency: string): Span | null {
  if (price === null || price.currency !== currency || price.kind === 'rent') return null;
  const { amount, max, kind } = price;
  const isOpen = kind === 'from' || kind === 'auction';
  return [amount, max ?? (isOpen ? Infinity : amount)];
}

function perSqftSpan(listing: Listing, currency: string): Span | null {
  const span = priceSpan(listing, currency);
  const { sqft } = listing;
  return span && sqft ? [span[0] / sqft, span[1] / sqft] : null;
}

const lotSpan = (lot: Listing['lot']): Span | null =>
  lot && exactly(lot.unit === 'acres' ? lot.value : lot.value / SQFT_PER_ACRE);

function counted(unit: string): Measure['failed'] {
  return (side, limit) => `${side} ${groupDigits(limit)} ${unit}`;
}
