import { directionAt } from './directions.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';
import { looseUnitAt } from './unit-reader.ts';

/** Suffixes that, spelled out, also end or begin city names: "TERRACE PARK", "INDIAN TRAIL". */
const CITY_WORDS = new Set(
  'CIRCLE COURT CROSSING LANE LOOP PIKE PLACE ROAD SQUARE TERRACE TRACE TRAIL WAY LA AVE'.split(
    ' ',
  ),
);

/** Whether a suffix may be followed by a unit without designator; after "OLD HIGHWAY" a number is its name. */
function takesBareUnit(word: string): boolean {
  const suffix = suffixOf(word);
  return isStrongSuffix(word) && suffix !== 'HWY' && suffix !== 'LOOP';
}

/** Whether the words can follow a suffix when no city is among them: a direction, a unit, both or nothing. */
function isStreetTail(words: readonly string[], suffix: string): boolean {
  const at = directionAt(words, 0)?.length ?? 0;
  return at === words.length || (takesBareUnit(suffix) && looseUnitAt(words, at) !== null);
}

/** The index of the suffix that ends a street with no city behind it, at least `least`; or null. */
export function lastSuffix(words: readonly string[], least: number): number | null {
  for (let at = words.length - 1; at >= least; at--) {
    const word = words[at] ?? '';
    if (suffixOf(word) !== null && isStreetTail(words.slice(at + 1), word)) return at;
  }
  return null;
}

/**
 * The index of the suffix behind which a city follows without a comma, at least `least`; or null
 * when no suffix says so. The last one wins, except where it belongs to the city: "ELM ST ST LOUIS".
 */
export function cutAtSuffix(words: readonly string[], least: number): number | null {
  let found: number | null = null;
  for (let at = least; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!isStrongSuffix(word)) continue;
    const isSaint = word === 'ST' && at < words.length - 1;
    if (found !== null && (isSaint || CITY_WORDS.has(word))) continue;
    found = at;
  }
  return found;
}
