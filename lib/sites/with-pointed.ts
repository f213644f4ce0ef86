import type { FactValues } from '../domain/facts.ts';
import type { Listing } from '../domain/listing.ts';
import type { PointableField } from '../domain/pointed-field.ts';

/** The listing with the value at the place the user pointed at. */
export const withPointed = (
  listing: Listing,
  field: PointableField,
  value: FactValues[PointableField],
): Listing => ({ ...listing, [field]: value, where: { ...listing.where, [field]: 'pointed' } });
