import { expect, it } from 'vitest';
import { parseAcres } from './parse-acres.ts';

it.each([
  ['10 acres', '10 acres'],
  ['1,280.5± Acres in Sample County', '1,280.5 acres'],
  ['Ranch, 10 +/- Acres', '10 acres'],
  ['0.25 ac lot', '0.25 acres'],
  ['.25-acre lot', '.25 acres'],
  ['A 40-Acre farm', '40 acres'],
  ['1/4 acre', undefined],
  ['5 - 10 acres', undefined],
  ['5 to 10 acres', undefined],
  ['$5,000 per acre', undefined],
  ['30 active homes', undefined],
])('reads %j as %j', (text, acres) => {
  expect(parseAcres(text)).toBe(acres);
});
