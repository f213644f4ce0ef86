import { expect, it } from 'vitest';
import { toNumber } from './parse-number.ts';

it.each([
  [2285, 2285],
  [0, 0],
  ['2,285 sqft', 2285],
  ['6,969.6 Square Feet', 6969.6],
  ['7.5+', 7.5],
  ['2½ baths', 2.5],
  [{ value: '1,299' }, 1299],
  ['1,29\u200B9 sqft', 1299],
  ['.25 acres', 0.25],
  ['Built in 1998.', 1998],
  ['1,5', null],
  ['1.299.000', null],
  ['--', null],
  ['', null],
  ['1-3 Beds', null],
  ['2 – 4', null],
  ['1e9', null],
  [Number.POSITIVE_INFINITY, null],
  [null, null],
  [{}, null],
  [true, null],
])('reads %j as %j', (raw, expected) => {
  expect(toNumber(raw)).toBe(expected);
});
