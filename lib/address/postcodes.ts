import { designatorOf } from './units.ts';

export interface Postcode {
  /** ISO 3166 alpha-2. */
  country: string;
  /** Five digits of a ZIP, or a postcode with its space. */
  code: string;
  /** How many words it took. */
  length: number;
}

const CANADIAN = /(?:^| )([A-Z]\d[A-Z]) ?(\d[A-Z]\d)$/;
const BRITISH = /(?:^| )([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/;

/** A Canadian or British postcode at the end of the words, in one word or two, or null. */
export function foreignPostcode(words: readonly string[]): Postcode | null {
  const text = words.slice(-2).join(' ');
  const canadian = CANADIAN.exec(text);
  const match = canadian ?? BRITISH.exec(text);
  if (match === null) return null;
  const [whole, outward = '', inward = ''] = match;
  const length = whole.trim().split(' ').length;
  return { country: canadian === null ? 'GB' : 'CA', code: `${outward} ${inward}`, length };
}

/**
 * The ZIP at the end of the words, with its four more digits in any form; null where a number there
 * is a box's or a unit's, or the only word.
 */
export function zipAtEnd(words: readonly string[]): Postcode | null {
  const text = words.slice(-3).join(' ');
  const [whole, before = '', code = ''] = /(\S*) ?\b(\d{5})(?:[- ]?\d{4}|-)?$/.exec(text) ?? [];
  const isId = /^(?:BOX|POB)$/.test(before) || (designatorOf(before) !== null && before !== 'FL');
  if (whole === undefined || isId) return null;
  return { country: 'US', code, length: whole.slice(before.length).trim().split(' ').length };
}
