import { findBox, type Box } from './boxes.ts';
import type { Place } from './place.ts';
import { readRemainder } from './remainder.ts';
import { findStreet, isBuilderPlan, type FoundStreet } from './street-finder.ts';
import { readStreet, type CityCut, type StreetReading } from './street-reader.ts';
import { designatedUnitAt, nextUnitAt, unitsAt, type Unit } from './unit-reader.ts';

/** An address in upper-case words as they were written, before anything is made canonical. */
export interface ParsedAddress extends StreetReading {
  number: string | null;
  box: Box | null;
  urbanization: string | null;
  place: Place;
}

function cityCut(found: FoundStreet, place: Place, isCityKnown: boolean): CityCut {
  if (isCityKnown || found.rest.length > 0) return 'none';
  if (place.state === null && (place.zip === null || place.closed)) return 'after-suffix';
  return 'guess';
}

/** Reads a street and the box that may follow it: "961 N A1A Box 158". */
function readStreetAndBox(
  words: readonly string[],
  cut: CityCut,
): { street: StreetReading; box: Box | null } {
  const box = findBox(words);
  if (box === null) return { street: readStreet(words, cut), box };
  const street = readStreet(words.slice(0, box.start), 'none');
  return { street: { ...street, city: words.slice(box.end) }, box };
}

function parseBox(place: Place): ParsedAddress | null {
  const words = place.body.flat();
  const box = findBox(words);
  if (box === null) return null;
  const { end } = unitsAt(words, box.end, [designatedUnitAt, nextUnitAt]);
  const street = {
    predir: null,
    name: [],
    suffix: null,
    postdir: null,
    units: [],
    city: words.slice(end),
  };
  return { ...street, number: null, box, urbanization: null, place };
}

/** In Canada "502-123 Main St" is unit 502 of number 123. */
function splitNumber(number: string, country: string): { number: string; units: Unit[] } {
  const [, id, own] = (country === 'CA' && /^(\d+[A-Z]?)-(\d+[A-Z]?)$/.exec(number)) || [];
  return own === undefined || id === undefined
    ? { number, units: [] }
    : { number: own, units: [{ kind: '', id }] };
}

/** A box without a post office is at the house: it tells neighbours of one number apart as a unit does. */
function unitsOfBox(box: Box | null): Unit[] {
  return box === null || box.isPostOffice ? [] : [{ kind: 'BOX', id: box.id }];
}

/**
 * Reads an address whose country, state and ZIP are known; null when it has neither a house number
 * with a street nor a post office box.
 * @param isCityKnown that a city, if there is one, has a segment of its own
 */
export function parseAddress(place: Place, isCityKnown: boolean): ParsedAddress | null {
  if (isBuilderPlan(place.body)) return null;
  const found = findStreet(place.body);
  if (found === null) return parseBox(place);
  const { street, box: ownBox } = readStreetAndBox(found.words, cityCut(found, place, isCityKnown));
  if (street.name.length === 0) return parseBox(place);
  const remainder = readRemainder(found.rest);
  const { number, units } = splitNumber(found.number, place.country);
  const box = ownBox ?? remainder.box;
  return {
    ...street,
    number,
    box,
    postdir: street.postdir ?? remainder.postdir,
    units: [...units, ...found.units, ...street.units, ...remainder.units, ...unitsOfBox(box)],
    urbanization: found.urbanization ?? remainder.urbanization,
    city: found.rest.length > 0 ? remainder.city : street.city,
    place,
  };
}
