import type { FactValues } from '../domain/facts.ts';
import type { Listing } from '../domain/listing.ts';
import type { PointableField, TypedFacts } from '../domain/pointed-field.ts';
import type { Place } from '../sites/lasting-place.ts';
import type { CardElement } from '../sites/site.ts';
import type { Overlay } from './overlay.ts';
import type { fillPointed } from '../sites/pointed-fields.ts';
import { withPointed } from '../sites/with-pointed.ts';

/**
 * A value for a field that the page's reader missed. Typed, it is the user's word; pointed at, it is the
 * page's, and `place` is where to look next time: null where nothing lasting leads there.
 */
export type Fix = { field: PointableField; value: FactValues[PointableField] } & (
  | { by: 'typing' }
  | { by: 'pointing'; place: Place | null }
);

/** The listing with what was pointed at; never in place of what the reader found meanwhile. */
export const withFixes = (listing: Listing, fixes: readonly Fix[]): Listing =>
  fixes
    .filter(({ by, field }) => by === 'pointing' && listing[field] === null)
    .reduce((filled, { field, value }) => withPointed(filled, field, value), listing);

/** What was typed, as facts of the user's. */
export const typedOf = (fixes: readonly Fix[]): TypedFacts =>
  Object.fromEntries(
    fixes.filter(({ by }) => by === 'typing').map(({ field, value }) => [field, value]),
  );

export interface FixInput {
  listing: Listing;
  /** The fields to fill, one row each. */
  fields: readonly PointableField[];
  /** Cards on the page: what stands in another home's is not this home's. */
  cards: readonly CardElement[];
  /** Classes that put the sheet into the pill's corner. */
  place: string;
}

export interface FixHandlers {
  save: (fixes: Fix[]) => void;
  closed: () => void;
}

/** Opens the sheet to fix fields with. */
export type OpenFixSheet = (
  overlay: Overlay,
  input: FixInput,
  handlers: FixHandlers,
) => { close: () => void };

/** What only pages with missed fields need. It comes in a script of its own, loaded when first needed. */
export interface FixTools {
  openSheet: OpenFixSheet;
  fillPointed: typeof fillPointed;
}
