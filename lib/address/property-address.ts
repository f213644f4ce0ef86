import type { AddressParts } from './address-types.ts';
import { normalizeAddress, type NormalizedAddress } from './address.ts';

/**
 * The address a house can be known again by, or null: without a house number, or without a place,
 * a key would make one lead of many houses, and a look-up would pay for a guess.
 */
export function propertyAddress(address: AddressParts): NormalizedAddress | null {
  const known = readBefore.get(address);
  if (known !== undefined) return known;
  const read = readAddress(address);
  readBefore.set(address, read);
  return read;
}

/** Reading one costs more than most that is done with it, and several rules ask for that of the same lead. */
const readBefore = new WeakMap<AddressParts, NormalizedAddress | null>();

function readAddress(address: AddressParts): NormalizedAddress | null {
  const normalized = normalizeAddress(address);
  if (normalized === null || normalized.components.number === null) return null;
  if (address.zip === null && address.city === null) return null;
  // A British town or postcode district has many a "12 Park Road"; only the whole postcode means one street.
  const isDistrict = normalized.components.zip?.includes(' ') !== true;
  return normalized.key.startsWith('GB|') && isDistrict ? null : normalized;
}
