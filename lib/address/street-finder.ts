import { directionOf } from './directions.ts';
import { highwayAt } from './highways.ts';
import { houseNumberAt, type HouseNumber } from './house-number.ts';
import { readUnits } from './remainder.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';
import type { Unit } from './unit-reader.ts';
import { designatorOf } from './units.ts';

export interface FoundStreet {
  number: string;
  /** The words after the number, in its segment. */
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

/** A number may stand behind a name, but not behind a street, a highway, a unit or a box. */
function endsNumbers(word: string): boolean {
  return (
    isStrongSuffix(word) ||
    /^(?:RTE|BOX)$/.test(suffixOf(word) ?? word) ||
    designatorOf(word) !== null
  );
}

/** A house number inside a segment, behind a name: a suffix, a highway or at once a direction must follow it. */
function embeddedNumber(words: readonly string[]): number | null {
  for (let at = 1; at < words.length - 1; at++) {
    if (endsNumbers(words[at - 1] ?? '')) continue;
    const rest = words.slice(at);
    const isNumber = /^\d/.test(rest[0] ?? '') && houseNumberAt(rest) !== null;
    const isNamed =
      rest.slice(2).some((word) => isStrongSuffix(word)) || highwayAt(rest.slice(1)) !== null;
    const isStreet = isNamed || (rest.length > 2 && directionOf(rest[1]) !== null);
    if (isNumber && isStreet) return at;
  }
  return null;
}

function numberIn(words: readonly string[]): (HouseNumber & { at: number }) | null {
  const at = houseNumberAt(words) === null ? embeddedNumber(words) : 0;
  const number = at === null ? null : houseNumberAt(words.slice(at));
  if (at === null || number === null || at + number.length === words.length) return null;
  return { ...number, at };
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
    const before = houseNumberAt(segment) === null ? readUnits(segment.slice(named), false) : null;
    const words = before?.rest ?? [...segment];
    const number = numberIn(words);
    const rest = segments.slice(index + 1);
    const [unit] = before?.units ?? [];
    if (number !== null) {
      units.push(...(before?.units ?? []));
      return {
        number: number.value,
        words: words.slice(number.at + number.length),
        rest,
        units,
        urbanization,
      };
    }
    // "# 1 PINTO DR" writes the house number with a sign.
    if (unit?.kind === '#' && words.length > 1) {
      return { number: unit.id, words, rest, units, urbanization };
    }
    units.push(...(before?.units ?? []));
  }
  return null;
}
