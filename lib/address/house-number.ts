import { directionOf } from './directions.ts';
import { cardinalOf, isNumericOrdinal } from './ordinals.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';
import { withSplitHighway } from './highways.ts';

export interface HouseNumber {
  /** "123", "123A", "52-11", "123 1/2", "W211N16601". */
  value: string;
  /** How many words it took. */
  length: number;
}

const NUMBER = /^(?:\d+[A-Z]{0,2}|\d+[A-Z]?-\d+[A-Z]?|\d+-[A-Z]|\d+[A-Z]\d+|[A-Z]{1,2}\d+[A-Z]?)$/;

/** Wisconsin's grid numbers, "N112 W17001" with any spacing. */
function gridNumber(words: readonly string[]): HouseNumber | null {
  for (const length of [1, 2, 4]) {
    const value = words.slice(0, length).join('');
    if (/^[NSEW]\d+[NSEW]\d+[A-Z]?$/.test(value) && words.length > length) return { value, length };
  }
  return null;
}

/** Whether a single letter after the number belongs to it: "225 C East Main St", not "107 A Street". */
function isNumberLetter(words: readonly string[], at: number): boolean {
  const [letter = '', next, afterNext] = words.slice(at, at + 3);
  if (!/^[A-Z]$/.test(letter) || directionOf(letter) !== null || next === undefined) return false;
  if (
    next === 'AND' ||
    (letter === 'U' && next === 'S') ||
    (next.length === 1 && directionOf(next) === null)
  )
    return false;
  if (/\d/.test(next) && !isNumericOrdinal(next)) return false;
  return suffixOf(next) === null || isStrongSuffix(afterNext);
}

/** The house number that the words begin with, or null: an ordinal or a highway is none, nor is zero. */
export function houseNumberAt(words: readonly string[]): HouseNumber | null {
  const grid = gridNumber(words);
  if (grid !== null) return grid;
  const first = words[0] ?? '';
  const cardinal = cardinalOf(first);
  if (cardinal !== null && words.length > 2) return { value: String(cardinal), length: 1 };
  if (!NUMBER.test(first) || isNumericOrdinal(first) || /^0+$/.test(first)) return null;
  if (/^(?:RR|HC)\d/.test(first)) return null;
  if (withSplitHighway(words).length > words.length) return null;
  const value = first.replace(/^0+(?=\d)/, '');
  const next = words[1] ?? '';
  if (/^\d\/\d$/.test(next)) return { value: `${value} ${next}`, length: 2 };
  if (/^\d+$/.test(first) && isNumberLetter(words, 1)) return { value: value + next, length: 2 };
  return { value, length: 1 };
}
