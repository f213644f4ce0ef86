import { findBox, type Box } from './boxes.ts';
import { directionAt } from './directions.ts';
import { stateOf } from './states.ts';
import {
  designatedUnitAt,
  nextUnitAt,
  looseUnitAt,
  oddUnitLength,
  unitsAt,
  type Unit,
} from './unit-reader.ts';

export interface Remainder {
  postdir: string | null;
  units: Unit[];
  box: Box | null;
  urbanization: string | null;
  city: string[];
}

/** Whether a segment repeats state and ZIP, as a street field with the whole address in it does. */
function isPlaceLine(words: readonly string[]): boolean {
  return /^\d{5}$/.test(words.at(-1) ?? '') && stateOf(words.slice(0, -1).join(' ')) !== null;
}

/** Takes the direction that a segment begins with: alone, or "NW" before the city. */
function takeDirection(segment: readonly string[], into: Remainder): string[] {
  const direction = directionAt(segment, 0);
  // "1800 M St, NW Washington": no city's name begins with a two-letter direction.
  const isOwn =
    direction !== null && (direction.length === segment.length || direction.value.length === 2);
  if (!isOwn) return [...segment];
  into.postdir ??= direction.value;
  return segment.slice(direction.length);
}

function readSegment(segment: readonly string[], isLast: boolean, into: Remainder): void {
  const words = takeDirection(segment, into);
  if (isPlaceLine(words)) return;
  if (words[0] === 'URB') {
    into.urbanization = words.slice(1).join(' ');
    return;
  }
  const box = findBox(words);
  into.box ??= box;
  const isLoose = !isLast || words.length === 1;
  const { units, end } = unitsAt(
    words,
    box?.end ?? 0,
    isLoose ? [looseUnitAt, looseUnitAt] : [designatedUnitAt, nextUnitAt],
  );
  const rest = words.slice(end);
  into.units.push(...units);
  if (isLast) into.city = rest;
  // A line of its own that ends in a number is a unit with an unknown designator: "CR 19".
  else if (units.length === 0 && oddUnitLength(rest) === rest.length && rest.length > 0) {
    into.units.push({ kind: '', id: rest.join(' ') });
  }
}

/** Reads the segments after the street's: directions, units and boxes, the last one being the city. */
export function readRemainder(segments: readonly string[][]): Remainder {
  const result: Remainder = { postdir: null, units: [], box: null, urbanization: null, city: [] };
  for (const [index, segment] of segments.entries()) {
    readSegment(segment, index === segments.length - 1, result);
  }
  return result;
}
