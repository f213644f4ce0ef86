import { addressLine, cityLine } from '../domain/lead.ts';
import type { PostalAddress } from '../domain/listing.ts';

/** What a provider is told about a home: where it is, nothing else. */
export interface LookupAddress {
  /** House number, street and unit: providers have no field of its own for the unit. */
  line1: string;
  city: string | null;
  state: string | null;
  zip: string | null;
  unit: string | null;
  /** "Sampleton, OH 43001" */
  line2: string;
}

/** The address to ask a provider about; null when street or place is missing, because it could only be guessed. */
export function lookupAddress(address: PostalAddress): LookupAddress | null {
  const { street, unit, city, state, zip } = address;
  const hasPlace = zip !== null || (city !== null && state !== null);
  if (street === null || !hasPlace) return null;
  return { line1: addressLine(address), line2: cityLine(address), unit, city, state, zip };
}

/** House number and street without the unit, for services that know buildings only. */
export function buildingLine({ line1, unit }: LookupAddress): string {
  if (unit === null || !line1.endsWith(unit)) return line1;
  return line1.slice(0, -unit.length).replace(/[\s#]+$/, '');
}

/** The house number a line starts with: "37-12 75th St" and "3712 75TH ST" are the same house. Null when there is none. */
export function houseNumber(line: string): string | null {
  const [first = ''] = line.trim().split(/\s+/);
  const bare = first.replaceAll(/[^0-9a-z]/gi, '').toLowerCase();
  return /^\d/.test(bare) ? bare : null;
}

/** Latitude or longitude as services take it: six decimals are a hand's breadth. */
export const degrees = (value: number): string => value.toFixed(6);
