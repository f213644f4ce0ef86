import { expect, it } from 'vitest';
import { scopeWords } from './scope-words.ts';

it.each([
  [9, 0, '9 look-ups, none refused so far'],
  [9, 2, '7 of 9 look-ups, 2 not in your plan'],
  [1, 1, '0 of 1 look-up, 1 not in your plan'],
])('says of %i look-ups with %i refused: %s', (all, refused, words) => {
  expect(scopeWords(all, refused)).toBe(words);
});
