import type { ColumnChoice, ColumnTarget, ImportField } from '../domain/import-field.ts';
import { NUMBERED_FIELDS, targetKey } from '../domain/import-field.ts';
import { fieldOfContent, isLike } from './column-content.ts';
import { fieldOfHeader } from './header-words.ts';
import { targetInKnownFile, type KnownFile } from './known-files.ts';
import { dateOrderOf } from './read-date.ts';
import { numberStyleOf } from './read-number.ts';

/** How sure a guess is: `check` asks the user to look. */
export type Confidence = 'matched' | 'check' | 'not-imported';

export interface ColumnGuess extends ColumnChoice {
  confidence: Confidence;
  /** A date that reads two ways: the user is asked which. */
  ambiguousDate: string | null;
}

const DATES: ReadonlySet<ImportField> = new Set<ImportField>([
  'stageSince',
  'captured',
  'priceChanged',
  'mortgageDate',
  'lastSaleDate',
]);

/**
 * Where each column goes, by its header and by what is in it. A header we know whose cells are of another kind,
 * and a column known by its cells alone, are to be checked.
 */
export function guessColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  known: KnownFile | null,
): ColumnGuess[] {
  const taken = new Set<string>();
  const cellsOf = (index: number) =>
    rows.map((cells) => cells[index] ?? '').filter((cell) => cell !== '');
  const guesses = headers.map((header, index) => guessByHeader(header, cellsOf(index), known));
  const byHeader = guesses.map((guess) => claimed(guess, taken));
  return byHeader.map((guess, index) => {
    const cells = cellsOf(index);
    const found = guess ?? (known === null ? guessByContent(cells, taken) : null);
    return withStyles(found, cells);
  });
}

type Guess = { target: ColumnTarget; confidence: Confidence } | null;

function guessByHeader(header: string, cells: readonly string[], known: KnownFile | null): Guess {
  const target = known === null ? fieldOfHeader(header) : targetInKnownFile(known, header);
  if (target === null) return null;
  const fits = known !== null || cells.length === 0 || isLike(target.field, cells);
  // Other tools number their leads too, and not as we do.
  if (!fits && target.field === 'leadId') return null;
  return { target, confidence: fits ? 'matched' : 'check' };
}

function guessByContent(cells: readonly string[], taken: Set<string>): Guess {
  const field = fieldOfContent(cells);
  return field === null
    ? null
    : claimed({ target: { field, number: 1, person: 1 }, confidence: 'check' }, taken);
}

/** The guess with a place of its own: phones, tags and notes go to the next free number, others come first only. */
function claimed(guess: Guess, taken: Set<string>): Guess {
  if (guess === null) return null;
  const { target } = guess;
  for (let number = target.number; number <= 60; number += 1) {
    const key = targetKey({ ...target, number });
    if (!taken.has(key)) {
      taken.add(key);
      return { ...guess, target: { ...target, number } };
    }
    if (!NUMBERED_FIELDS.has(target.field)) return null;
  }
  return null;
}

function withStyles(guess: Guess, cells: readonly string[]): ColumnGuess {
  const numbers = numberStyleOf(cells);
  if (guess === null)
    return {
      target: null,
      numbers,
      dates: 'month-first',
      confidence: 'not-imported',
      ambiguousDate: null,
    };
  const isDate = DATES.has(guess.target.field);
  const { order, ambiguous } = dateOrderOf(isDate ? cells : []);
  return {
    target: guess.target,
    numbers,
    dates: order,
    confidence: ambiguous === null ? guess.confidence : 'check',
    ambiguousDate: ambiguous,
  };
}
