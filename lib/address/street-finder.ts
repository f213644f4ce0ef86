import { directionOf } from './directions.ts';
import { highwayAt } from './highways.ts';
import { houseNumberAt } from './house-number.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';
import { designatedUnitAt, unitsAt, type Unit } from './unit-reader.ts';
import { designatorOf } from './units.ts';

export interface FoundStreet {
  number: string;
  /** The words after the number, in its segment; at least one. */
  words: string[];
  /** The segments after it. */
  rest: string[][];
  /** Units that stood before the number: "Unit 5, 12 Oak St". */
  units: Unit[];
  urbanization: string | null;
}

/** "3BR Plan, Sunset Ridge" is a floor plan that a builder offers, no home. */
export function isBuilderPlan(segments: readonly string[][]): boolean {
  return segments.some((words) => /^PLANS?$/.test(words.at(-1) ?? '') || words[0] === 'PLAN');
}

/** Whether words behind a number in the middle of a segment are a street: a suffix, a highway or at once a direction. */
function isStreet(words: readonly string[]): boolean {
  const hasSuffix = words.slice(1).some((word) => isStrongSuffix(word));
  return (
    hasSuffix || highwayAt(words) !== null || (words.length > 1 && directionOf(words[0]) !== null)
  );
}

/** A number may stand behind a name, but not behind a street, a highway, a unit or a box. */
function endsNumbers(word: string): boolean {
  return (
    isStrongSuffix(word) ||
    designatorOf(word) !== null ||
    /^(?:RTE|BOX)$/.test(suffixOf(word) ?? word)
  );
}

/** The number in a segment, at its start or behind a name, and the words after it. */
function splitAtNumber(words: readonly string[]): { number: string; words: string[] } | null {
  for (let at = 0; at < words.length; at++) {
    const rest = words.slice(at);
    const found = houseNumberAt(rest);
    const street = rest.slice(found?.length);
    if (found === null || street.length === 0) continue;
    const isInside =
      /^\d/.test(rest[0] ?? '') && !endsNumbers(words[at - 1] ?? '') && isStreet(street);
    if (at === 0 || isInside) return { number: found.value, words: street };
  }
  return null;
}

/** "URB LAS GLADIOLAS 150 CALLE A": the name, up to a number where the street follows in the same segment. */
function urbanizationLength(segment: readonly string[]): number {
  if (!/^URB(?:ANIZACION)?$/.test(segment[0] ?? '')) return 0;
  const number = segment.findIndex((word) => /^\d/.test(word));
  return number < 0 ? segment.length : number;
}

/** Finds the segment that has the house number and splits around it; null when there is none. */
export function findStreet(segments: readonly string[][]): FoundStreet | null {
  const units: Unit[] = [];
  let urbanization: string | null = null;
  for (const [index, segment] of segments.entries()) {
    const named = urbanizationLength(segment);
    if (named > 0) urbanization = segment.slice(1, named).join(' ');
    const before = unitsAt(segment, named, [designatedUnitAt, designatedUnitAt]);
    units.push(...before.units);
    const found = splitAtNumber(segment.slice(before.end));
    if (found !== null) return { ...found, rest: segments.slice(index + 1), units, urbanization };
  }
  return null;
}
