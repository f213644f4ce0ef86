import { expect, it } from 'vitest';
import { spokenAmount } from './price-words.ts';

it.each([
  [0, '0 cents'],
  [10_000, '1 cent'],
  [70_000, '7 cents'],
  [12_000, '1.2 cents'],
  [1_000_000, '1 dollar'],
  [1_240_000, '1 dollar 24 cents'],
  [2_010_500, '2 dollars 1.1 cents'],
])('speaks %d micro-dollars as %s', (micros, words) => {
  expect(spokenAmount(micros)).toBe(words);
});
