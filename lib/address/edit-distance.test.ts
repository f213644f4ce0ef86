import { expect, it } from 'vitest';
import { isOneEditApart } from './edit-distance.ts';

it.each([
  ['OAKDALE', 'OAKDALES', true],
  ['OAKDALE', 'OKDALE', true],
  ['OAKDALE', 'OAKDOLE', true],
  ['OAKDALE', 'OAKDLAE', true],
  ['OAKDALE', 'OAKDALE', false],
  ['STANDIFORD', 'STANFORD', false],
  ['MONROE', 'MONTROSE', false],
  ['', 'AB', false],
])('%s and %s are one edit apart: %s', (one, other, expected) => {
  expect(isOneEditApart(one, other)).toBe(expected);
  expect(isOneEditApart(other, one)).toBe(expected);
});
