import type { AddressParts } from './address-types.ts';
import { normalizeAddress, type NormalizedAddress } from './address.ts';

/**
 * The address a house can be known again by, or null: without a house number, or without a place,
 * a key would make one lead of many houses, and a look-up would pay for a guess.
 */
export function propertyAddress(address: AddressParts): NormalizedAddress | null {
  const normalized = normalizeAddress(address);
  if (normalized === null || normalized.components.number === null) return null;
  return address.zip === null && address.city === null ? null : normalized;
}
