import { findBox } from './boxes.ts';
import { directionAt } from './directions.ts';
import type { Place } from './place.ts';
import { stateOf } from './states.ts';
import { findStreet, isBuilderPlan, type FoundStreet } from './street-finder.ts';
import { readStreet, type CityCut, type StreetReading } from './street-reader.ts';
import { designatedUnitAt, looseUnitAt, type Unit } from './unit-reader.ts';

/** An address in upper-case words as they were written, before anything is made canonical. */
export interface ParsedAddress extends Omit<StreetReading, 'city'> {
  number: string | null;
  box: { kind: string; id: string } | null;
  urbanization: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  country: string;
}

/** Reads every unit that a segment begins with; what is left is no unit. */
function readUnits(words: readonly string[], isLoose: boolean): { units: Unit[]; rest: string[] } {
  const units: Unit[] = [];
  let at = 0;
  let reading = isLoose ? looseUnitAt(words, at) : designatedUnitAt(words, at);
  while (reading !== null) {
    units.push(reading.unit);
    at = reading.end;
    reading = isLoose ? looseUnitAt(words, at) : designatedUnitAt(words, at);
  }
  return { units, rest: words.slice(at) };
}

interface Remainder {
  postdir: string | null;
  units: Unit[];
  urbanization: string | null;
  city: string[];
}

/** Whether a segment repeats state and ZIP, as a street field with the whole address in it does. */
function isPlaceLine(words: readonly string[]): boolean {
  return /^\d{5}$/.test(words.at(-1) ?? '') && stateOf(words.slice(0, -1).join(' ')) !== null;
}

/** Reads the segments after the street's: directions and units, the last one being the city. */
function readRemainder(segments: readonly string[][]): Remainder {
  const result: Remainder = { postdir: null, units: [], urbanization: null, city: [] };
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const direction = directionAt(segment, 0);
    // "1800 M St, NW Washington": no city's name begins with a two-letter direction.
    const hasDirection =
      direction !== null && (direction.length === segment.length || direction.value.length === 2);
    if (direction !== null && hasDirection && result.postdir === null)
      result.postdir = direction.value;
    const words = hasDirection ? segment.slice(direction.length) : segment;
    if (isPlaceLine(words)) continue;
    if (words[0] === 'URB') {
      result.urbanization = words.slice(1).join(' ');
      continue;
    }
    const isLoose = !isLast || words.length === 1;
    const { units, rest } = readUnits(words, isLoose);
    result.units.push(...units);
    if (isLast) result.city = rest;
  }
  return result;
}

function cityCut(found: FoundStreet, place: Place, isCityKnown: boolean): CityCut {
  if (isCityKnown || found.rest.length > 0) return 'none';
  if (place.state === null && (place.zip === null || place.closed)) return 'after-suffix';
  return 'guess';
}

function parseBox(place: Place): ParsedAddress | null {
  const words = place.body.flat();
  const box = findBox(words);
  if (box === null) return null;
  const { rest } = readUnits(words.slice(box.end), false);
  return {
    number: null,
    box: { kind: box.kind, id: box.id },
    predir: null,
    name: [],
    suffix: null,
    postdir: null,
    units: [],
    urbanization: null,
    city: rest.join(' ') || null,
    state: place.state,
    zip: place.zip,
    country: place.country,
  };
}

function withoutBox(words: readonly string[]): string[] {
  const box = findBox(words);
  const at = words.findIndex((word) => /^(?:PO|POST|POB|POBOX|BOX)$/.test(word));
  return box === null || at < 1 ? [...words] : words.slice(0, at);
}

/** In Canada "502-123 Main St" is unit 502 of number 123. */
function splitCanadianNumber(number: string): { number: string; units: Unit[] } {
  const match = /^(\d+[A-Z]?)-(\d+[A-Z]?)$/.exec(number);
  return match
    ? { number: match[2] ?? '', units: [{ kind: '', id: match[1] ?? '' }] }
    : { number, units: [] };
}

/**
 * Reads an address whose country, state and ZIP are known; null when it has neither a house number
 * with a street nor a post office box.
 * @param isCityKnown that a city, if there is one, has a segment of its own
 */
export function parseAddress(place: Place, isCityKnown: boolean): ParsedAddress | null {
  if (isBuilderPlan(place.body)) return null;
  const found = findStreet(place.body);
  const street = found && readStreet(withoutBox(found.words), cityCut(found, place, isCityKnown));
  if (found === null || street === null || street.name.length === 0) return parseBox(place);
  if (street.name[0] === 'BOX' || street.name.join(' ') === 'P O BOX') return parseBox(place);
  const remainder = readRemainder(found.rest);
  const own =
    place.country === 'CA'
      ? splitCanadianNumber(found.number)
      : { number: found.number, units: [] };
  const city = found.rest.length > 0 ? remainder.city : street.city;
  return {
    ...street,
    number: own.number,
    box: null,
    postdir: street.postdir ?? remainder.postdir,
    units: [...own.units, ...found.units, ...street.units, ...remainder.units],
    urbanization: found.urbanization ?? remainder.urbanization,
    city: city.join(' ') || null,
    state: place.state,
    zip: place.zip,
    country: place.country,
  };
}
