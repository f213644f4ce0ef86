import type { Listing, ListingField, Reading, Warning } from '../domain/listing.ts';
import { nothing } from './nothing.ts';

const CORE: readonly ListingField[] = ['address', 'price', 'beds', 'baths', 'sqft'];

/**
 * The reading of a results page: rows in page order, each home once, rows that name no
 * place left out: a street or ZIP, or the city of a posting with an id. A list without a row is no
 * list.
 */
export function results(listings: Listing[], total: unknown, warnings: Warning[]): Reading {
  const rows = new Map<string, Listing>();
  for (const row of listings) {
    const { street, city, zip } = row.address;
    if (!street && !zip && !(city && row.listingId)) continue;
    const key = row.listingId ?? [street, row.address.unit, city, zip].join();
    if (!rows.has(key)) rows.set(key, row);
  }
  const kept = [...rows.values()];
  if (!kept.length) return nothing('not-a-listing', warnings);
  for (const field of CORE) {
    if (kept.some((row) => row.where[field])) continue;
    warnings.push({ code: 'missing-field', field, detail: `no ${field} in any row` });
  }
  return {
    kind: 'results',
    listings: kept,
    total: typeof total === 'number' && total >= kept.length ? total : null,
    warnings,
  };
}
