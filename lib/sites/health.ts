import type { Listing, ListingField, Warning } from '../domain/listing.ts';
import type { SiteId } from './catalogue.ts';

/**
 * Sites whose pages carry their own data; a home read without it was read from weaker places. Here and
 * not in the catalogue, so that listing pages need not load that.
 */
const SITES_WITH_STATE: ReadonlySet<string> = new Set<SiteId>([
  'zillow',
  'redfin',
  'realtor',
  'trulia',
  'rightmove',
  'onthemarket',
  'zoopla',
  'compass',
]);

/** How well a home's page was read. */
export interface ReadingHealth {
  /** Fields the page of such a home normally has. */
  expected: number;
  /** Those that were not found. */
  missing: ListingField[];
  /** The site's own data was not there or not this home's: all was read from weaker places. */
  fellBack: boolean;
}

/** What a reading lacks, measured by what its site normally shows. */
export function readingHealth({
  listing,
  warnings,
}: {
  listing: Listing;
  warnings: readonly Warning[];
}): ReadingHealth {
  const named = warnings.flatMap(({ code, field }) =>
    code === 'missing-field' && field !== null ? [field] : [],
  );
  const missing = [...new Set(named)];
  const fields = new Set([...listing.expected, ...missing]);
  return { expected: fields.size, missing, fellBack: fellBack(listing) };
}

/** A card says nothing of what it should have, so nothing is held against it. */
function fellBack({ site, where, expected }: Listing): boolean {
  if (expected.length === 0) return false;
  return SITES_WITH_STATE.has(site) && !Object.values(where).includes('state');
}
