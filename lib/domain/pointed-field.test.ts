import { expect, it } from 'vitest';
import {
  forgetPointed,
  isPlainSelector,
  rememberPointed,
  type PointedField,
} from './pointed-field.ts';

const pointed = (parts: Partial<PointedField> = {}): PointedField => ({
  site: 'zillow',
  field: 'baths',
  selector: '[data-testid="baths"]',
  label: null,
  at: 1,
  ...parts,
});

it.each([
  'dd',
  '.home-facts',
  'li.fact',
  '#facts dd',
  '[data-testid="bath-count"]',
  'ul.facts [itemprop="numberOfRooms"]',
])('takes %s for a plain selector', (selector) => {
  expect(isPlainSelector(selector)).toBe(true);
});

it.each([
  '',
  ' ',
  'div:has(span)',
  'a b c',
  'div > span',
  'dd, dt',
  '*',
  '[href^="x"]',
  '[x="a]b"]',
  'dd{}',
  `.${'a'.repeat(300)}`,
])('refuses "%s"', (selector) => {
  expect(isPlainSelector(selector)).toBe(false);
});

it('keeps one place per site and field, the newest', () => {
  const other = pointed({ field: 'lot' });
  const newer = pointed({ selector: 'dd', at: 2 });
  expect(rememberPointed([pointed(), other], newer)).toEqual([other, newer]);
});

it('never keeps more than 200', () => {
  const many = Array.from({ length: 200 }, (_, index) => pointed({ site: `site-${index}` }));
  const kept = rememberPointed(many, pointed({ at: 9 }));
  expect([kept.length, kept.at(-1)?.at, kept[0]?.site]).toEqual([200, 9, 'site-1']);
});

it('forgets the one of a site and a field', () => {
  const other = pointed({ site: 'redfin' });
  expect(forgetPointed([pointed(), other], pointed())).toEqual([other]);
});
