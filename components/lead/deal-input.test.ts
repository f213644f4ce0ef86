import { expect, it } from 'vitest';
import { parseDealInput } from './deal-input.ts';

it.each([
  ['repairs', '$27,200', 27_200],
  ['repairs', ' 27.2k ', 27_200],
  ['repairs', '0', 0],
  ['rulePercent', '72.5 %', 72.5],
  ['holdingMonths', '6 months', 6],
  ['loanYears', '30', 30],
  ['arv', '', null],
] as const)('reads %s typed as "%s" as %s', (field, text, value) => {
  expect(parseDealInput(field, text)).toEqual({ ok: true, value });
});

it.each([
  ['repairs', 'a lot'],
  ['repairs', '-5'],
  ['rulePercent', '170'],
  ['loanYears', '0'],
  ['arv', '1e99'],
] as const)('says what is wrong with %s typed as "%s"', (field, text) => {
  expect(parseDealInput(field, text)).toMatchObject({ ok: false });
});
