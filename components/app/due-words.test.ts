import { expect, it } from 'vitest';
import { dueWords } from './due-words.ts';

const NOW = new Date(2026, 10, 24, 21).getTime();

it.each([
  ['2026-11-22', '2 d late', true],
  ['2026-11-24', 'Today', false],
  ['2026-11-25', 'Tomorrow', false],
  ['2026-11-27', 'Fri', false],
  ['2026-12-14', 'Dec 14', false],
  [null, '', false],
])('says of %s "%s"', (dueOn, text, late) => {
  expect(dueWords(dueOn, NOW)).toEqual({ text, late });
});
