import type { FieldSource, Listing, ListingField, Reading, Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { fill, finish, missingFields, newDraft } from './draft.ts';
import { nothing } from './nothing.ts';

/** A page that shows one home, and what such a page of its site normally has. */
export interface HomePage {
  site: string;
  url: URL;
  /** The home's id in the page's address. */
  listingId: string;
  /** ISO 4217. */
  currency?: string;
  expected: readonly ListingField[];
}

/** Where facts may be, best first; null where there are none. Behind a state that has everything, none is asked. */
export type HomeSources = readonly (readonly [FieldSource, () => RawFacts | null])[];

/**
 * The reading of one home's page. Once the page's own state has been read, nothing else gives a
 * price: what the page shows where the state has none is an estimate, a payment or an old sale.
 */
export function readHome(page: HomePage, sources: HomeSources, warnings: Warning[]): Reading {
  const { site, url, listingId, expected } = page;
  const draft = newDraft(site, `https://${url.host}${url.pathname}`, warnings, page.currency);
  let hasState = false;
  for (const [source, read] of sources) {
    if (hasState && isWhole(draft.listing, expected)) break;
    const facts = read();
    if (facts) fill(draft, source, hasState ? { ...facts, price: null } : facts);
    hasState ||= facts !== null && source === 'state';
  }
  if (!draft.listing.where.address) return nothing('not-a-listing', warnings);
  draft.listing.listingId = listingId;
  return { kind: 'listing', listing: finish(draft, expected), warnings };
}

/** An address may have its street from one source and its ZIP from another. */
const isWhole = (listing: Listing, expected: readonly ListingField[]): boolean =>
  Boolean(listing.address.city && listing.address.zip) &&
  missingFields(listing, expected).length === 0;

/** Notes that the page's state is about another home: the page went on without loading. */
export function noteStaleState(warnings: Warning[], detail: string): void {
  warnings.push({ code: 'stale-state', field: null, detail });
}
