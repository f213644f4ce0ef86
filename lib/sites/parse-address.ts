const STATE_ZIP = /^([A-Z]{2})(?:\s+(\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d))?$/;
const UNIT = /^(.*\S)[\s,]+((?:#|(?:apt|apartment|unit|suite|ste|ph)\b\.?)\s*#?\s*[\w-]+)$/i;

/** Most streets have no such word, and to look for one is cheap. */
const UNIT_WORD = /#|\b(?:ap|unit|suite|ste|ph)/i;

/** One address line taken apart; what the line does not say is missing. */
export interface AddressParts {
  street?: string;
  unit?: string;
  city?: string;
  state?: string;
  zip?: string;
  country?: string;
}

/** Splits the unit off a street, its word kept: "12 Oak St APT 3" gives "12 Oak St" and "APT 3". */
export function splitUnit(street: string): { street: string; unit?: string } {
  const [, before, unit] = (UNIT_WORD.test(street) && UNIT.exec(street)) || [];
  return before && unit ? { street: before.replace(/,$/, ''), unit } : { street };
}

/**
 * Reads "Name | 30 Oak Ave #2, Springfield, OH 43001" (United States and Canada). Null where the
 * line does not end in a state, so that a heading never becomes an address.
 */
export function parseAddressLine(line: string): AddressParts | null {
  const parts = (line.split('|').pop() ?? '').split(',').map((part) => part.trim());
  const [, state, zip] = STATE_ZIP.exec(parts.pop() ?? '') ?? [];
  const city = parts.pop();
  if (!state || !city) return null;
  const last = parts.pop();
  const found: AddressParts = { city, state, country: /^[A-Z]/.test(zip ?? '') ? 'CA' : 'US' };
  if (zip) found.zip = zip;
  if (!last) return found;
  const beside = parts.pop();
  const isUnit = beside && UNIT.test(`x ${last}`);
  return { ...found, ...splitUnit(isUnit ? `${beside} ${last}` : last) };
}
