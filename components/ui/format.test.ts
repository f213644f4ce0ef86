import { describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '@/lib/shared/clock.ts';
import type { Fact, FactName, FactValues } from '@/lib/domain/facts.ts';
import {
  formatAgo,
  formatMoneyShort,
  formatPrice,
  formatSize,
  formatCountShort,
  plural,
} from './format.ts';

const NOW = new Date(2026, 10, 24, 12).getTime();

const fact = <Name extends FactName>(value: FactValues[Name]): Fact<Name> => ({
  value,
  source: 'page',
  observationId: 'o1',
  at: NOW,
  conflicts: [],
});

describe('formatMoneyShort', () => {
  it.each([
    [0, '$0'],
    [940, '$940'],
    [4300, '$4.3k'],
    [10_000, '$10k'],
    [912_400, '$912k'],
    [1_940_000, '$1.9M'],
    [3_100_000, '$3.1M'],
  ])('shortens %d to %s', (amount, text) => {
    expect(formatMoneyShort(amount)).toBe(text);
  });
});

describe('formatPrice', () => {
  const price = { amount: 1200, max: null, currency: 'USD' } as const;
  it.each([
    [{ ...price, kind: 'asking' }, '$1,200'],
    [{ ...price, kind: 'from' }, 'From $1,200'],
    [{ ...price, kind: 'rent' }, '$1,200/mo'],
    [{ ...price, kind: 'range', max: 1500 }, '$1,200–$1,500'],
    [{ ...price, kind: 'auction' }, '$1,200 bid'],
    [{ ...price, kind: 'asking', currency: 'CAD' }, 'CA$1,200'],
  ] as const)('says what kind of price it is: %o', (value, text) => {
    expect(formatPrice(value)).toBe(text);
  });
});

describe('formatSize', () => {
  it('joins rooms and area', () => {
    const size = { beds: fact<'beds'>(3), baths: fact<'baths'>(2.5), sqft: fact<'sqft'>(1480) };
    expect(formatSize(size)).toBe('3 bd 2.5 ba · 1,480 sf');
  });

  it('leaves out what is not known', () => {
    expect(formatSize({ sqft: fact<'sqft'>(910) })).toBe('910 sf');
    expect(formatSize({})).toBe('');
  });

  it('calls no bedroom a studio', () => {
    expect(formatSize({ beds: fact<'beds'>(0) })).toBe('Studio');
  });
});

describe('formatAgo', () => {
  it.each([
    [0, 'just now'],
    [4 * MINUTE_MS, '4 min ago'],
    [3 * 60 * MINUTE_MS, '3 h ago'],
    [14 * DAY_MS, '14 d ago'],
    [15 * DAY_MS, 'Nov 9'],
    [400 * DAY_MS, 'Oct 20, 2025'],
  ])('tells %d ms ago as %s', (age, text) => {
    expect(formatAgo(NOW - age, NOW)).toBe(text);
  });
});

it('writes one and many', () => {
  expect(plural(1, 'lead')).toBe('1 lead');
  expect(plural(1200, 'lead')).toBe('1,200 leads');
});

it.each([
  [940, '940'],
  [9400, '9,400'],
  [19_400, '19k'],
])('writes a count of %d short', (count, text) => {
  expect(formatCountShort(count)).toBe(text);
});
