import {
  emptyListing,
  type FieldSource,
  type Listing,
  type ListingField,
  type Warning,
} from '../domain/listing.ts';
import { buildField, type RawFacts } from './build-field.ts';

/** A listing being filled from one source after the other. */
export interface Draft {
  listing: Listing;
  warnings: Warning[];
  /** ISO 4217, for prices that name no currency. */
  currency: string;
}

/** Starts a listing with every field null. `warnings` is shared with the reading it ends up in. */
export function newDraft(site: string, url: string, warnings: Warning[], currency = 'USD'): Draft {
  return { listing: emptyListing(site, url), warnings, currency };
}

/** Takes from a source the fields no better source has given, and notes where each came from. */
export function fill(draft: Draft, source: FieldSource, raw: RawFacts): void {
  const { listing } = draft;
  for (const field of FIELDS) {
    if (field === 'address') fillAddress(draft, source, raw);
    else if (isMissing(listing[field])) set(draft, field, buildField(field, raw, draft), source);
  }
}

function set<F extends ListingField>(
  { listing }: Draft,
  field: F,
  value: Listing[F] | null,
  source: FieldSource,
): void {
  if (value === null || isMissing(value)) return;
  listing[field] = value;
  listing.where[field] = source;
}

/** An address is filled part by part: state has the unit, the heading the ZIP. */
function fillAddress(draft: Draft, source: FieldSource, raw: RawFacts): void {
  const { address, where } = draft.listing;
  const found = buildField('address', raw, draft);
  for (const part of Object.keys(address) as (keyof typeof address)[]) {
    if (address[part] !== null || found[part] === null) continue;
    address[part] = found[part];
    if (part !== 'country') where.address ??= source;
  }
}

/**
 * Settles what fields mean together, and warns about `expected` fields that are missing: a home
 * that is off the market or sold has no asking price, land has no beds.
 */
export function finish({ listing, warnings }: Draft, expected: readonly ListingField[]): Listing {
  const { status, price } = listing;
  if (!isOffered(listing)) drop(listing, 'price');
  else if (price?.kind === 'asking' && status === 'for-rent') price.kind = 'rent';
  else if (price?.kind === 'asking' && status === 'auction') price.kind = 'auction';
  if (isLand(listing) && listing.beds === 0) drop(listing, 'beds');
  listing.expected = expected.filter((field) => hasSuchAHome(listing, field));
  for (const field of missingFields(listing, expected)) {
    warnings.push({ code: 'missing-field', field, detail: `no ${field} on the page` });
  }
  return listing;
}

/** Which of `expected` a listing lacks, of those that such a home has at all. */
export function missingFields(listing: Listing, expected: readonly ListingField[]): ListingField[] {
  return expected.filter((field) => {
    if (field === 'address') return !listing.where.address;
    return hasSuchAHome(listing, field) && isMissing(listing[field]);
  });
}

/** Sold homes have no asking price, land has no rooms. */
function hasSuchAHome(listing: Listing, field: ListingField): boolean {
  if (field === 'price') return isOffered(listing);
  return !(HOUSE_FIELDS.includes(field) && isLand(listing));
}

const isOffered = ({ status }: Listing) =>
  status !== 'off-market' && status !== 'sold' && status !== 'rented';

const isLand = ({ type }: Listing) => /\b(?:land|lot|lots)\b/i.test(type ?? '');

const HOUSE_FIELDS: readonly ListingField[] = ['beds', 'baths', 'sqft', 'yearBuilt'];
const FIELDS = Object.keys(emptyListing('', '')).filter(
  (key) => !['site', 'url', 'where', 'expected'].includes(key),
) as ListingField[];

function drop(listing: Listing, field: 'price' | 'beds'): void {
  listing[field] = null;
  delete listing.where[field];
}

/** Whether a field holds nothing: null, or no photos. */
export const isMissing = (value: unknown) =>
  value === null || (Array.isArray(value) && !value.length);
