import type { Lead } from '@/lib/domain/lead.ts';
import type { Listing, ListingField, ListingStatus, Lot, Price } from '@/lib/domain/listing.ts';

/** One line of what a page says. */
export interface ListingFact {
  label: string;
  /** Null when the page does not say it. */
  text: string | null;
  /** The page normally says it, so its absence is worth a look. */
  missed: boolean;
}

/** The six facts that tell one house from another at a glance. */
export function listingFacts(listing: Listing, missing: readonly ListingField[]): ListingFact[] {
  const { beds, baths, sqft, lot, yearBuilt, daysOnMarket } = listing;
  const fact = (field: ListingField, label: string, text: string | null): ListingFact => ({
    label,
    text,
    missed: missing.includes(field),
  });
  return [
    fact('beds', 'Beds', bedsText(beds)),
    fact('baths', 'Baths', baths === null ? null : count(baths)),
    fact('sqft', 'Area', sqft === null ? null : `${count(sqft)} sf`),
    fact('lot', 'Lot', lotText(lot)),
    fact('yearBuilt', 'Built', yearBuilt === null ? null : String(yearBuilt)),
    fact('daysOnMarket', 'Listed', daysOnMarket === null ? null : `${count(daysOnMarket)} d`),
  ];
}

/** "13 of 14 fields": what was read of what this kind of page says. Null when nothing is missing. */
export function fieldCount(listing: Listing, missing: readonly ListingField[]): string | null {
  if (missing.length === 0) return null;
  const expected = new Set([...listing.expected, ...missing]).size;
  return `${expected - missing.length} of ${expected} fields`;
}

/**
 * The price the lead was saved at, where the page now asks another. Null when they agree, one is
 * unknown, or the user set the price: a page never outranks the user.
 */
export function otherSavedPrice(
  { facts }: Pick<Lead, 'facts'>,
  { price }: Pick<Listing, 'price'>,
): Price | null {
  if (!facts.price || facts.price.source === 'user' || !price) return null;
  const saved = facts.price.value;
  return saved.amount === price.amount && saved.currency === price.currency ? null : saved;
}

/** "Pending"; null for a home that is simply for sale. */
export function statusNote(status: ListingStatus | null): string | null {
  if (status === null || status === 'for-sale') return null;
  const words = status.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const count = (value: number): string => value.toLocaleString('en-US');

function bedsText(beds: number | null): string | null {
  if (beds === null) return null;
  return beds === 0 ? 'Studio' : count(beds);
}

function lotText(lot: Lot | null): string | null {
  if (lot === null) return null;
  if (lot.unit === 'sqft') return `${count(Math.round(lot.value))} sf`;
  return `${lot.value.toLocaleString('en-US', { maximumFractionDigits: 2 })} ac`;
}
