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

function floorAt(words: readonly string[], at: number): UnitReading | null {
  const isFloor = designatorOf(words[at + 1]) === 'FL';
  const [id = ''] = withoutOrdinals([words[at] ?? '']);
  return isFloor && /^\d+$/.test(id) ? { unit: { kind: 'FL', id }, end: at + 2 } : null;
}

/** An id may go on after its first word: "208 C", "UPPR COMML". */
function endOfId(words: readonly string[], start: number): number {
  let end = start + 1;
  while (end < words.length) {
    const word = words[end] ?? '';
    const isLetter = /^[A-Z]$/.test(word) && directionOf(word) === null;
    const isPart =
      unitPartOf(word) === word || (unitPartOf(word) !== null && end === words.length - 1);
    if (!isLetter && !isPart) break;
    end++;
  }
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
  const part = unitPartOf(word);
  const isLetter = /^[A-Z]$/.test(word) && directionOf(word) === null;
  // "UPPER MARLBORO" is a city; a spelled-out part is a unit only where nothing follows.
  const isPart = part !== null && (part === word || at === words.length - 1);
  if (!isLetter && !isPart && !/\d/.test(word)) return null;
  const end = endOfId(words, at);
  const parts = words.slice(at, end).map((each) => unitPartOf(each) ?? each);
  return { unit: { kind: '', id: parts.join(' ') }, end };
}
