import type { AddressComponents, AddressParts, NormalizedAddress } from './address-types.ts';
import { compareAddresses } from './compare.ts';
import { displayAddress } from './display.ts';
import { addressKey, boxText, distinctUnits } from './key.ts';
import { parseAddress, type ParsedAddress } from './parse.ts';
import { readPlace } from './place.ts';
import { segmentsOf } from './tokenise.ts';
import { designatedUnitAt, type Unit } from './unit-reader.ts';

export type { AddressComparison, AddressParts, NormalizedAddress } from './address-types.ts';
export { compareAddresses };

/** Rises when the same text may give another key: stored keys of a lower version are rebuilt. */
export const ADDRESS_KEY_VERSION = 1;

/** No address is longer; a page's whole text is not worth reading as one. */
const MAX_LENGTH = 500;

/** The first unit, then further ones with their designators: "10 STE 310" of building 10. */
function unitText([first, ...others]: readonly Unit[]): string | null {
  return first === undefined
    ? null
    : [first.id, ...others.map(({ kind, id }) => `${kind} ${id}`.trim())].join(' ');
}

function componentsOf(parsed: ParsedAddress): AddressComponents {
  const { number, predir, name, suffix, postdir, box, urbanization, city, place } = parsed;
  const units = distinctUnits(parsed.units);
  return {
    number,
    predir,
    street: name.join(' ') || null,
    suffix,
    postdir,
    unitType: units[0]?.kind || null,
    unit: unitText(units),
    city: city.join(' ') || null,
    state: place.state,
    zip: place.zip,
    poBox: box?.kind === 'PO' ? box.id : boxText(box),
    urbanization,
  };
}

/** The segments of an address in parts; the unit gets a sign where it has no designator. */
function segmentsOfParts(parts: AddressParts): string[][] {
  const unit = segmentsOf(parts.unit ?? '').flat();
  const hasSign = unit.length === 0 || designatedUnitAt(unit, 0) !== null;
  const city = segmentsOf(parts.city ?? '').flat();
  const place = segmentsOf(`${parts.state ?? ''} ${parts.zip ?? ''}`);
  return [...segmentsOf(parts.street ?? ''), hasSign ? unit : ['#', ...unit], city, ...place];
}

function parseText(text: string): ParsedAddress | null {
  return text.length > MAX_LENGTH ? null : parseAddress(readPlace(segmentsOf(text), null), false);
}

function parseParts(parts: AddressParts): ParsedAddress | null {
  if (JSON.stringify(parts).length > MAX_LENGTH) return null;
  const place = readPlace(segmentsOfParts(parts), parts.country?.toUpperCase() ?? null);
  return parseAddress(place, (parts.city ?? parts.state ?? parts.zip) !== null);
}

/**
 * The canonical form of an address, from one line or from parts; equal keys are the same home.
 * Null when there is neither a house number (zero is none) with a street nor a post office box, so
 * that nothing is paid for looking it up. A post office box has a key but `components.number` null:
 * it is where somebody gets mail, not a home. US addresses follow USPS Publication 28; others get a
 * key of country, number, street, unit and postcode.
 */
export function normalizeAddress(input: string | AddressParts): NormalizedAddress | null {
  const parsed = typeof input === 'string' ? parseText(input) : parseParts(input);
  if (parsed === null) return null;
  const components = componentsOf(parsed);
  return {
    key: addressKey(parsed),
    keyVersion: ADDRESS_KEY_VERSION,
    components,
    display: displayAddress(components),
  };
}

/**
 * Whether two addresses are surely the same home: `compareAddresses` says 'same'. The scorer of the
 * shared set looks for this name.
 */
export function sameAddress(a: NormalizedAddress, b: NormalizedAddress): boolean {
  return compareAddresses(a, b).verdict === 'same';
}
