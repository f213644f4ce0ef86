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
const ANY_ID = new Set(['#', 'APT', 'STE', 'UNIT']);

const NUMBER_WORDS = new Set(['NO', 'NUMBER', 'NUM']);

const GLUED = /^(APT|UNIT|STE|SUITE|BLDG|RM|LOT|SPC|TRLR|FL)-?(\d\w*)$/;

const SHORT_ID = /^(?:[A-Z]|.*\d.*)$/;

const NAMED_FLOORS: Record<string, string> = {
  GROUND: 'G',
  LOWER: 'LOWR',
  MAIN: 'MAIN',
  TOP: 'TOP',
  UPPER: 'UPPR',
};

/** The floor that a word names before "FLOOR": "2ND" and "SECOND" give "2"; null when it names none. */
export function floorNumber(word: string | undefined): string | null {
  const [number = ''] = withoutOrdinals([word ?? '']);
  return /^\d+$/.test(number) ? number : (NAMED_FLOORS[word ?? ''] ?? null);
}

function floorAt(words: readonly string[], at: number): UnitReading | null {
  const id = designatorOf(words[at + 1]) === 'FL' ? floorNumber(words[at]) : null;
  return id === null ? null : { unit: { kind: 'FL', id }, end: at + 2 };
}

/** Parts of a house that also begin a city's name: "UPPER MARLBORO", "FRONT ROYAL". */
const ALSO_CITY = new Set(['FRONT', 'LOWER', 'UPPER']);

/** Whether the word at `at` is a part of the house, and no city's. */
function isPart(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return unitPartOf(word) !== null && (at === words.length - 1 || !ALSO_CITY.has(word));
}

/** Whether the word at `at` goes on with an id: a letter, a part, or a direction that no city begins with. */
function continuesId(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (directionOf(word) === null) return /^[A-Z]$/.test(word) || isPart(words, at);
  if (at === words.length - 1) return word.length !== 2;
  return word.length === 1 && !isDirectionCity(words.slice(at));
}

/** An id may go on after its first word: "208 C", "310 E", "UPPR COMML". */
function endOfId(words: readonly string[], start: number): number {
  let end = start + 1;
  while (end < words.length && continuesId(words, end)) end++;
  return end;
}

/** The unit that a designator at `at` begins ("APT 4", "# B-2", "2ND FLOOR", "STE200"), or null. */
export function designatedUnitAt(words: readonly string[], at: number): UnitReading | null {
  const floor = floorAt(words, at);
  if (floor !== null) return floor;
  const word = words[at] ?? '';
  const glued = GLUED.exec(word);
  if (glued)
    return { unit: { kind: designatorOf(glued[1]) ?? '', id: glued[2] ?? '' }, end: at + 1 };
  const kind = designatorOf(word);
  if (kind === null) return null;
  const behindSign = word === '#' ? designatedUnitAt(words, at + 1) : null;
  if (behindSign !== null) return behindSign;
  let idAt = at + 1;
  while (
    words[idAt] === '#' ||
    (NUMBER_WORDS.has(words[idAt] ?? '') && /^\d/.test(words[idAt + 1] ?? ''))
  )
    idAt++;
  const id = words[idAt];
  if (id === undefined || isNumericOrdinal(id)) return null;
  const needsDigit = NUMBER_WORDS.has(word) || word === 'UN' || word === 'SP' || word === 'OFF';
  if (needsDigit ? !/\d/.test(id) : !ANY_ID.has(kind) && !SHORT_ID.test(id)) return null;
  const end = endOfId(words, idAt);
  const parts = words.slice(idAt, end).map((part) => unitPartOf(part) ?? part);
  return { unit: { kind, id: parts.join(' ') }, end };
}

/**
 * The unit at a place where one may stand without a designator, after the street's suffix or in a
 * segment of its own: "406", "B", "REAR", "UPPR COMML".
 */
export function looseUnitAt(words: readonly string[], at: number): UnitReading | null {
  const designated = designatedUnitAt(words, at);
  if (designated !== null) return designated;
  const word = words[at];
  if (word === undefined || isNumericOrdinal(word)) return null;
  const isLetter = /^[A-Z]$/.test(word) && directionOf(word) === null;
  if (!isLetter && !isPart(words, at) && !/\d/.test(word)) return null;
  const end = endOfId(words, at);
  const parts = words.slice(at, end).map((each) => unitPartOf(each) ?? each);
  return { unit: { kind: '', id: parts.join(' ') }, end };
}

/**
 * How many words, up to three, lead to a number where only a unit can stand: 2 for "CR 19". Zero
 * when there is none: no city has a number in its name.
 */
export function oddUnitLength(words: readonly string[]): number {
  return words.slice(0, 3).findIndex((word) => /^\d/.test(word)) + 1;
}
