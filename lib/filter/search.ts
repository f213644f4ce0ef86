import { plainText } from './plain-text.ts';

/** Words of a row that a search looks through, and its phone numbers. */
export interface Searchable {
  /** Lower case, without accents; by `plainText`. */
  text: string;
  /** The digits of all numbers, with spaces between. */
  phones: string;
}

/** A word this short of digits is no part of a phone number. */
const FEWEST_DIGITS = 3;

/**
 * Whether a row has every word of a query, in any order. A word of digits also finds phone numbers, however they are
 * written: "(614) 555-0101", "614.555.0101". Null for a query without words, which finds everything.
 */
export function compileSearch(query: string): ((row: Searchable) => boolean) | null {
  const words = plainText(query.replace(/^\s*\+1\b/, ''))
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word, digits: phoneDigits(word) }));
  if (words.length === 0) return null;
  return ({ text, phones }) =>
    words.every(
      ({ word, digits }) => text.includes(word) || (digits !== null && phones.includes(digits)),
    );
}

function phoneDigits(word: string): string | null {
  if (!/^[\d()+.\-/]+$/.test(word)) return null;
  const digits = word.replaceAll(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? null : digits;
}
