import type { Field, FieldTable } from './field.ts';
import { plainText } from './plain-text.ts';

/** One field rows are sorted by; those it is not known of come last, whatever the direction. */
export interface Sort {
  field: string;
  descending: boolean;
}

/**
 * The places of rows in sorted order: by the first sort, then the next where those are the same, then as they came.
 * Sorted by bytes and not by comparing: 50,000 rows take a few milliseconds where a comparing sort takes a hundred.
 */
export function sortOrder<Row>(
  rows: readonly Row[],
  sorts: readonly Sort[],
  fields: FieldTable<Row>,
): Uint32Array {
  let order = new Uint32Array(rows.length);
  for (let index = 0; index < order.length; index++) order[index] = index;
  for (const { field: id, descending } of sorts.toReversed()) {
    const field = fields.get(id);
    if (field === undefined) continue;
    // Each pass keeps the order of equals, so the last key is sorted by first.
    for (const keys of sortKeys(rows, field, descending).toReversed()) order = byBytes(order, keys);
  }
  return order;
}

/** Numbers that sort as the values of a field do, the most telling ones first. */
function sortKeys<Row>(
  rows: readonly Row[],
  field: Field<Row>,
  descending: boolean,
): Float64Array<ArrayBuffer>[] {
  const sign = descending ? -1 : 1;
  const keyOf = (value: number | boolean | null) =>
    value === null ? Number.POSITIVE_INFINITY : sign * Number(value);
  if (field.kind === 'text' || field.kind === 'choice')
    return textKeys(
      rows.map((row) => firstOf(field.read(row))),
      sign,
    );
  const { read } = field;
  return [keysOf(rows, (row) => keyOf(read(row)))];
}

/** `Float64Array.from` takes ten times as long: it asks for one item after the other by name. */
function keysOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
): Float64Array<ArrayBuffer> {
  const keys = new Float64Array(items.length);
  items.forEach((item, index) => {
    keys[index] = keyOf(item);
  });
  return keys;
}

const firstOf = (value: string | readonly string[] | null): string | null =>
  typeof value === 'string' ? value : (value?.[0] ?? null);

/** Letters a number can hold in base 40 without losing a bit. */
const LETTERS_PER_KEY = 9;
const TEXT_KEYS = 3;

/** The first 27 letters and digits of each text; capitals, accents and signs make no difference. */
function textKeys(texts: readonly (string | null)[], sign: number): Float64Array<ArrayBuffer>[] {
  const plain = texts.map((text) => (text === null ? null : plainText(text)));
  return Array.from({ length: TEXT_KEYS }, (_, part) =>
    keysOf(plain, (text) =>
      text === null ? Number.POSITIVE_INFINITY : sign * textKey(text, part * LETTERS_PER_KEY),
    ),
  );
}

function textKey(text: string, from: number): number {
  let key = 0;
  for (let index = from; index < from + LETTERS_PER_KEY; index++)
    key = key * 40 + letterRank(text.charCodeAt(index));
  return key;
}

/** End of text, signs, digits, letters, other scripts. */
function letterRank(code: number): number {
  if (Number.isNaN(code)) return 0;
  if (code >= 97 && code <= 122) return code - 97 + 12;
  if (code >= 48 && code <= 57) return code - 48 + 2;
  return code > 122 ? 39 : 1;
}

const DIGITS = 4;
const BUCKETS = 65_536;

/** A stable sort by number, 16 bits at a time, from the lowest. */
function byBytes(
  order: Uint32Array<ArrayBuffer>,
  keys: Float64Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const digits = sortableDigits(keys);
  let from = order;
  let to = new Uint32Array(order.length);
  const starts = new Uint32Array(BUCKETS);
  for (let digit = 0; digit < DIGITS; digit++) {
    if (!countDigits(digits, digit, starts)) continue;
    for (let at = 0; at < from.length; at++) {
      const index = from[at] ?? 0;
      const bucket = digits[index * DIGITS + digit] ?? 0;
      const place = starts[bucket] ?? 0;
      starts[bucket] = place + 1;
      to[place] = index;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Where the rows of each bucket start; false when one holds all, and there is nothing to sort. */
function countDigits(digits: Uint16Array, digit: number, starts: Uint32Array): boolean {
  starts.fill(0);
  for (let at = digit; at < digits.length; at += DIGITS) {
    const bucket = digits[at] ?? 0;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  const first = digits[digit] ?? 0;
  if ((starts[first] ?? 0) * DIGITS === digits.length) return false;
  let sum = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = starts[bucket] ?? 0;
    starts[bucket] = sum;
    sum += count;
  }
  return true;
}

/** The bits of the numbers, lowest 16 first, turned so that they sort as the numbers do: negatives count backwards. */
function sortableDigits(keys: Float64Array<ArrayBuffer>): Uint16Array {
  // −0 has other bits than 0 and is the same number.
  for (let index = 0; index < keys.length; index++) keys[index] = (keys[index] ?? 0) + 0;
  const words = new Uint32Array(keys.buffer);
  for (let at = 1; at < words.length; at += 2) {
    const high = words[at] ?? 0;
    if (high >>> 31 === 1) {
      words[at] = ~high;
      words[at - 1] = ~(words[at - 1] ?? 0);
    } else words[at] = high | 0x8000_0000;
  }
  return new Uint16Array(keys.buffer);
}
