import { isDirectionCity } from './cities.ts';
import { directionOf } from './directions.ts';
import { isNumericOrdinal, withoutOrdinals } from './ordinals.ts';
import { designatorOf, unitPartOf } from './units.ts';

export interface Unit {
  /** Publication 28 designator, "#" for a bare sign, '' for an id or a word that stands alone. */
  kind: string;
  id: string;
}

export interface UnitReading {
  unit: Unit;
  /** Index of the first word after the unit. */
  end: number;
}

/** Designators that may be followed by a word ("UNIT COMML"); the others need a number or a letter. */
const ANY_ID = /^(?:#|APT|STE|UNIT)$/;

/** Words that are designators only before a number. */
const NEEDS_DIGIT = /^(?:NO|NUM|NUMBER|OFF|SP|UN)$/;

const GLUED = /^(APT|UNIT|STE|SUITE|BLDG|RM|LOT|SPC|TRLR|FL)-?(\d\w*)$/;

const SHORT_ID = /^(?:[A-Z]|.*\d.*)$/;

/** The floor that a word names before "FLOOR": "2ND" and "SECOND" give "2"; null when it names none. */
export function floorNumber(word: string | undefined): string | null {
  const [number = ''] = withoutOrdinals([word ?? '']);
  return /^(?:\d+|GROUND|LOWER|MAIN|TOP|UPPER)$/.test(number) ? number : null;
}

/** Parts of a house that also begin a city's name: "UPPER MARLBORO", "FRONT ROYAL". */
const ALSO_CITY = /^(?:FRONT|LOWER|UPPER)$/;

/** Whether the word at `at` is a part of the house, and no city's. */
function isPart(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return unitPartOf(word) !== null && (at === words.length - 1 || !ALSO_CITY.test(word));
}

/** Whether the word at `at` goes on with an id: a letter, a part, or a direction that no city begins with. */
function continuesId(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (directionOf(word) === null) return /^[A-Z]$/.test(word) || isPart(words, at);
  if (at === words.length - 1) return word.length !== 2;
  return word.length === 1 && !isDirectionCity(words.slice(at));
}

/** An id may go on after its first word: "208 C", "310 E", "UPPR COMML"; "PB 1" without designator of its own. */
function endOfId(kind: string, words: readonly string[], start: number): number {
  const isNamed = ANY_ID.test(kind || '#') && /^[A-Z]{2,}$/.test(words[start] ?? '');
  let end = isNamed && /^\d/.test(words[start + 1] ?? '') ? start + 2 : start + 1;
  while (end < words.length && continuesId(words, end)) end++;
  return end;
}

function unitOf(kind: string, words: readonly string[], idAt: number): UnitReading {
  const end = endOfId(kind, words, idAt);
  const parts = words.slice(idAt, end).map((part) => unitPartOf(part) ?? part);
  return { unit: { kind, id: parts.join(' ') }, end };
}

/** The unit that a designator at `at` begins ("APT 4", "# B-2", "2ND FLOOR", "STE200"), or null. */
export function designatedUnitAt(words: readonly string[], at: number): UnitReading | null {
  const [word = '', next = ''] = words.slice(at, at + 2);
  const floor = designatorOf(next) === 'FL' ? floorNumber(word) : null;
  if (floor !== null) return { unit: { kind: 'FL', id: floor }, end: at + 2 };
  const [, designator = word, glued] = GLUED.exec(word) ?? [];
  const kind = designatorOf(designator);
  if (kind === null) return null;
  if (glued !== undefined) return { unit: { kind, id: glued }, end: at + 1 };
  if (word === '#' || next === '#' || /^NO|^NUM/.test(next)) {
    // "# APT 2", "STE # 2", "UNIT NO 5": one of the two is enough.
    const behind = designatedUnitAt(words, at + 1);
    if (behind !== null)
      return word === '#' ? behind : { ...behind, unit: { kind, id: behind.unit.id } };
  }
  if (next === '' || isNumericOrdinal(next)) return null;
  const isFit = NEEDS_DIGIT.test(word) ? /\d/.test(next) : ANY_ID.test(kind) || SHORT_ID.test(next);
  return isFit ? unitOf(kind, words, at + 1) : null;
}

/**
 * The unit at a place where one may stand without a designator, after the street's suffix or in a
 * segment of its own: "406", "B", "REAR", "UPPR COMML".
 */
export function looseUnitAt(words: readonly string[], at: number): UnitReading | null {
  const designated = designatedUnitAt(words, at);
  if (designated !== null) return designated;
  const word = words[at] ?? '';
  const isId = SHORT_ID.test(word) && directionOf(word) === null && !isNumericOrdinal(word);
  return isId || isPart(words, at) ? unitOf('', words, at) : null;
}

type ReadUnit = (words: readonly string[], at: number) => UnitReading | null;

/** The unit that follows another one: with a designator, or a number as in "BLDG C 204". */
export function nextUnitAt(words: readonly string[], at: number): UnitReading | null {
  return /^\d/.test(words[at] ?? '') ? looseUnitAt(words, at) : designatedUnitAt(words, at);
}

/** Reads the units that stand one behind the other from `at` on, and where they end. */
export function unitsAt(
  words: readonly string[],
  at: number,
  [readFirst, readNext]: readonly [ReadUnit, ReadUnit],
): { units: Unit[]; end: number } {
  const units: Unit[] = [];
  let end = at;
  for (let found = readFirst(words, at); found !== null; found = readNext(words, end)) {
    units.push(found.unit);
    end = found.end;
  }
  return { units, end };
}

/**
 * How many words, up to three, lead to a number where only a unit can stand: 2 for "CR 19". Zero
 * when there is none: no city has a number in its name.
 */
export function oddUnitLength(words: readonly string[]): number {
  return words.slice(0, 3).findIndex((word) => /^\d/.test(word)) + 1;
}
