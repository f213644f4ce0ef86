import { expect, it } from 'vitest';
import { withoutOrdinals } from './ordinals.ts';

it.each([
  ['FIFTH', '5'],
  ['05TH', '5'],
  ['NINETEENTH', '19'],
  ['SIXTIETH', '60'],
  ['FORTY FOURTH', '44'],
  ['TWENTY OAKS', 'TWENTY OAKS'],
  ['TWENTY TENTH', 'TWENTY 10'],
  ['ST', 'ST'],
  ['E FIRST CREEK', 'E 1 CREEK'],
])('turns %s into %s', (words, expected) => {
  expect(withoutOrdinals(words.split(' ')).join(' ')).toBe(expected);
});
