import type { NumberedRow } from '../domain/import-job.ts';
import { fieldOfHeader } from './header-words.ts';

/** Looks like a value and not like a name of a column: a number, a phone, a price, a date, an e-mail. */
const VALUE = /^[$€£]?\s*[+-]?[\d.,()'’ \u202f/-]*\d[\d.,()'’ \u202f/-]*\s*%?$|@.+\.|^https?:/i;

/**
 * Whether the first row names the columns. It does when a name we know is among them, and, failing that, when
 * it holds no value where the rows below do.
 */
export function hasHeader([first, ...rows]: readonly NumberedRow[]): boolean {
  if (first === undefined) return false;
  const filled = first.cells.filter((cell) => cell !== '');
  const values = filled.filter((cell) => VALUE.test(cell)).length;
  const known = filled.filter((cell) => fieldOfHeader(cell) !== null).length;
  if (known >= 2 || (known === 1 && values === 0)) return values <= filled.length / 2;
  if (values > 0) return false;
  return rows.some(({ cells }) => cells.some((cell) => VALUE.test(cell)));
}

/** Names for every column, each once: blank ones by their letter, repeated ones with a number. */
export function columnNames(header: readonly string[], width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const own = (header[index] ?? '').slice(0, 200);
    const name = own === '' ? `Column ${columnLetter(index)}` : own;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** "A", "Z", "AA": what spreadsheets call a column. */
function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
