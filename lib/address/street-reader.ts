import { guessCityStart, isSaintCity } from './cities.ts';
import { directionAt, directionOf } from './directions.ts';
import { highwayAt, withSplitHighway } from './highways.ts';
import { cutAtSuffix, endWithoutSuffix, lastSuffix } from './suffix-position.ts';
import { readTail } from './street-tail.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';
import { designatorOf } from './units.ts';
import { designatedUnitAt, nextUnitAt, unitsAt, type Unit } from './unit-reader.ts';

export interface StreetReading {
  predir: string | null;
  name: string[];
  suffix: string | null;
  postdir: string | null;
  units: Unit[];
  /** Words left for the city, empty when there are none or none were looked for. */
  city: string[];
}

/**
 * How far to look for a city in the same words: not at all, only behind a suffix, or also where the
 * street has none.
 */
export type CityCut = 'none' | 'after-suffix' | 'guess';

/** Words before any suffix can stand: a highway's name, or "AVENUE B". */
function fixedLength(words: readonly string[]): number {
  const highway = highwayAt(words);
  if (highway !== null) return highway.length;
  const isLettered = suffixOf(words[0]) === 'AVE' && /^[A-Z]$/.test(words[1] ?? '');
  return isLettered ? 2 : 1;
}

/** Whether the words after a direction are only a suffix, so that the direction is the name: "NORTH AVE". */
function isSuffixOnly(words: readonly string[], direction: string): boolean {
  const isDoctor = words[0] === 'DR' && words[1] === 'MARTIN';
  if (!isStrongSuffix(words[0]) || isDoctor) return false;
  // "S AVENUE E" is Avenue E, "SOUTH AVENUE W" is South Avenue.
  if (fixedLength(words) > 1) return direction.length > 2 && directionOf(words[1]) !== null;
  const next = words.findIndex((word, index) => index > 0 && isStrongSuffix(word));
  return next < 0 || isSaintCity(words, next);
}

interface Head {
  predir: string | null;
  rest: string[];
}

function readPredirection(words: readonly string[]): Head {
  let direction = directionAt(words, 0);
  if (direction === null) return { predir: null, rest: [...words] };
  // "N E ST" is E Street, north.
  if (direction.length === 2 && isSuffixOnly(words.slice(2), words[1] ?? ''))
    direction = { value: words[0] ?? '', length: 1 };
  const rest = words.slice(direction.length);
  if (rest.length === 0 || isSuffixOnly(rest, words[0] ?? ''))
    return { predir: null, rest: [...words] };
  return { predir: direction.value, rest };
}

interface Extent {
  /** Words of name and suffix. */
  end: number;
  hasSuffix: boolean;
}

function extentTo(suffixAt: number | null, endWithout: number): Extent {
  return suffixAt === null
    ? { end: endWithout, hasSuffix: false }
    : { end: suffixAt + 1, hasSuffix: true };
}

/** The suffix behind a highway's `length` words when a city may follow: "HWY" or "RD" again, or a frontage road's. */
function suffixOfHighway(words: readonly string[], length: number): number | null {
  const near = words.slice(length, length + 3).join(' ');
  if (/FRONTAGE|SERVICE|ACCESS/.test(near)) return cutAtSuffix(words, length + 1);
  return /^(?:HWY|RD)$/.test(suffixOf(words[length]) ?? '') ? length : null;
}

/** Whether a word shows that a street without strong suffix ends there: a number, a direction, a unit's letter. */
function endsBareStreet(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (/\d/.test(word) || directionOf(word) === word) return true;
  return /^[A-Z]$/.test(word) && at > 1 && suffixOf(words[at - 1]) !== null;
}

function guessExtent(words: readonly string[], least: number): Extent {
  // A number or a direction ends a street without suffix: "DEL WEBB W RENO".
  const marked = words.findLastIndex(
    (_, index) => index >= least && index < words.length - 1 && endsBareStreet(words, index),
  );
  if (marked > 0) return extentOf(words.slice(0, marked + 1), 'none');
  const end = guessCityStart(words, least);
  return extentTo(end > least && suffixOf(words[end - 1]) !== null ? end - 1 : null, end);
}

function extentOf(words: readonly string[], cut: CityCut): Extent {
  const least = fixedLength(words);
  if (cut === 'none') return extentTo(lastSuffix(words, least), endWithoutSuffix(words, least));
  const highway = highwayAt(words);
  if (highway !== null) return extentTo(suffixOfHighway(words, highway.length), highway.length);
  const at = cutAtSuffix(words, least);
  if (at !== null) return extentTo(at, 0);
  return cut === 'guess' ? guessExtent(words, least) : extentOf(words, 'none');
}

function readName(words: readonly string[], cut: CityCut): StreetReading {
  const { predir, rest } = readPredirection(words);
  const street = withSplitHighway(rest);
  const { end, hasSuffix } = extentOf(street, cut);
  return {
    predir,
    name: street.slice(0, hasSuffix ? end - 1 : end),
    suffix: hasSuffix ? suffixOf(street[end - 1]) : null,
    ...readTail(street.slice(end), {
      cut,
      hasPredir: predir !== null,
      isNumbered: /^\d+$/.test(street[0] ?? '') && end === 1,
    }),
  };
}

/**
 * Reads the words after a house number: directions, name, suffix, units, and the city where it
 * follows without a comma.
 */
export function readStreet(words: readonly string[], cut: CityCut): StreetReading {
  // "ELM ST APT" names no unit.
  if (words.length > 2 && designatorOf(words.at(-1)) !== null && isStrongSuffix(words.at(-2)))
    return readStreet(words.slice(0, -1), cut);
  const start = words.findIndex((_, at) => at > 0 && designatedUnitAt(words, at) !== null);
  if (start < 0) return readName(words, cut);
  const street = readName(words.slice(0, start), 'none');
  const behind = unitsAt(words, start, [designatedUnitAt, nextUnitAt]);
  const rest = words.slice(behind.end);
  const units = [...street.units, ...behind.units];
  // A direction alone behind the unit is the street's: "40 ELM ST # 5 NE".
  const last = rest.length === 1 && street.postdir === null ? directionOf(rest[0]) : null;
  if (last !== null) return { ...street, postdir: last, units, city: [] };
  return { ...street, units, city: cut === 'none' ? [] : rest };
}
