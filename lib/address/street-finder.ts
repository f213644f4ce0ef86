import { houseNumberAt } from './house-number.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';
import { designatedUnitAt, type Unit } from './unit-reader.ts';
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

/** A house number inside a segment, behind a name: a suffix must follow it and none stand before. */
function embeddedNumber(words: readonly string[]): number | null {
  for (let at = 1; at < words.length - 1; at++) {
    const before = words[at - 1] ?? '';
    if (isStrongSuffix(before) || suffixOf(before) === 'RTE' || designatorOf(before) !== null)
      return null;
    const rest = words.slice(at);
    const isNumber = /^\d/.test(rest[0] ?? '') && houseNumberAt(rest) !== null;
    if (isNumber && rest.slice(2).some((word) => isStrongSuffix(word))) return at;
  }
  return null;
}

/** Finds the segment that has the house number and splits around it; null when there is none. */
export function findStreet(segments: readonly string[][]): FoundStreet | null {
  const units: Unit[] = [];
  let urbanization: string | null = null;
  for (const [index, segment] of segments.entries()) {
    const unit = houseNumberAt(segment) === null ? designatedUnitAt(segment, 0) : null;
    if (unit !== null) units.push(unit.unit);
    const isUrbanization = /^URB(?:ANIZACION)?$/.test(segment[0] ?? '');
    const firstNumber = segment.findIndex((word) => /^\d/.test(word));
    const start = isUrbanization && firstNumber > 0 ? firstNumber : (unit?.end ?? 0);
    if (isUrbanization)
      urbanization = segment.slice(1, firstNumber > 0 ? firstNumber : undefined).join(' ');
    const words = segment.slice(start);
    const at = houseNumberAt(words) === null ? embeddedNumber(words) : 0;
    const number = at === null ? null : houseNumberAt(words.slice(at));
    if (at === null || number === null) continue;
    const street = words.slice(at + number.length);
    return {
      number: number.value,
      words: street,
      rest: segments.slice(index + 1),
      units,
      urbanization,
    };
  }
  return null;
}
