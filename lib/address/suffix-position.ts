import { isSaintCity } from './cities.ts';
import { directionAt, directionOf } from './directions.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';
import { oddUnitLength, looseUnitAt } from './unit-reader.ts';

/** Cities that begin with a suffix: its word, then the next one. */
const CITY_START = /^(?:AVE MARIA|CIRCLE PINES|PIKE ROAD|TERRACE PARK)$/;

/** Suffixes that, spelled out, end city names: "MOUNTLAKE TERRACE", "INDIAN TRAIL". */
const CITY_END = /^(?:CIRCLE|LANE|ROAD|SQUARE|TERRACE|TRACE|TRAIL)$/;

/** Words that a number may follow in a street's name, besides the suffixes. */
const NUMBERED = /^(?:AVENIDA|CALLE|CAMINO|CARR|CARRETERA|KM|MILE|NUMBER|RUTA)$/;

/** Suffixes whose number is their name: "OLD HIGHWAY 36". */
const NUMBERED_SUFFIX = /^(?:CP|HWY|LOOP|RTE|SPUR)$/;

/** Whether a suffix may be followed by a unit without designator. */
function takesBareUnit(word: string): boolean {
  return !NUMBERED_SUFFIX.test(suffixOf(word) ?? '');
}

/** Whether the words can follow a suffix when no city is among them: a direction, a unit, both or nothing. */
function isStreetTail(words: readonly string[], suffix: string): boolean {
  const at = directionAt(words, 0)?.length ?? 0;
  if (at === words.length) return true;
  return (
    takesBareUnit(suffix) &&
    (looseUnitAt(words, at) !== null || oddUnitLength(words.slice(at)) === words.length - at)
  );
}

/** The index of the suffix that ends a street with no city behind it, at least `least`; or null. */
export function lastSuffix(words: readonly string[], least: number): number | null {
  for (let at = words.length - 1; at >= least; at--) {
    const word = words[at] ?? '';
    // "MOUNTAIN VIEW AVENUE CR 19": behind an avenue "CR" is no creek.
    const isOfUnit = at < words.length - 1 && at > least && isStrongSuffix(words[at - 1]);
    if (suffixOf(word) === null || (isOfUnit && !isStrongSuffix(word))) continue;
    if (isStreetTail(words.slice(at + 1), word)) return at;
  }
  return null;
}

/**
 * Where a street without suffix ends, at least `least`: before a direction, a unit ("BRYN MAWR 211")
 * or both. A number behind a word like "ROAD" or "CALLE" is the name's.
 */
export function endWithoutSuffix(words: readonly string[], least: number): number {
  const last = words.length - 1;
  if (last < least) return words.length;
  if (directionOf(words[last]) !== null) return last;
  const isLetter = (words[last] ?? '').length === 1;
  if (isLetter || looseUnitAt(words, last) === null) return words.length;
  const before = words[last - 1] ?? '';
  if (directionOf(before) !== null && last - 1 >= least) return last - 1;
  return last > least - 1 && suffixOf(before) === null && !NUMBERED.test(before)
    ? last
    : words.length;
}

/** Suffixes that go on with the one before: "BAKER AVE EXT", "PEARL ST MALL". */
const EXTENDING = /^(?:BYP|EXT|MALL|PLZ|SPUR)$/;

/** Whether the suffix at `at`, with a suffix before it at `found`, is a word of the city. */
function isInCity(words: readonly string[], at: number, found: number): boolean {
  const word = words[at] ?? '';
  const isLast = at === words.length - 1;
  if ((word === 'ST' && !isLast) || word === 'LA') return true;
  return (
    CITY_START.test(`${word} ${words[at + 1]}`) || (isLast && at > found + 1 && CITY_END.test(word))
  );
}

/**
 * The index of the suffix behind which a city follows without a comma, at least `least`; or null
 * when no suffix says so. The last one wins, except where it belongs to the city: "ELM ST ST LOUIS".
 */
export function cutAtSuffix(words: readonly string[], least: number): number | null {
  let found: number | null = null;
  for (let at = least; at < words.length; at++) {
    if (!isStrongSuffix(words[at]) || isSaintCity(words, at)) continue;
    if (found !== null && isInCity(words, at, found)) {
      // "PIKE ROAD" is one city, not a street in "PIKE".
      if (CITY_START.test(`${words[at]} ${words[at + 1]}`)) break;
      continue;
    }
    found = at;
  }
  return found !== null && EXTENDING.test(suffixOf(words[found + 1]) ?? '') ? found + 1 : found;
}
