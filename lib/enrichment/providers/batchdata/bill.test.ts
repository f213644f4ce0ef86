import { describe, expect, it } from 'vitest';
import { unitsByRequest, type Outcome } from './bill.ts';

const outcome = (requestId: string, kind: Outcome['kind'], found = kind === 'match' ? 1 : 0) => ({
  requestId,
  kind,
  found,
});
const units = (outcomes: Outcome[], count: number | null) =>
  Object.fromEntries(unitsByRequest(outcomes, count));

describe('unitsByRequest', () => {
  const batch = [outcome('a', 'match'), outcome('b', 'no-match'), outcome('c', 'missing')];

  it('bills each match once where the provider counts as many', () => {
    expect(units(batch, 1)).toEqual({ a: 1, b: 0, c: 0 });
  });

  it('bills what is missing before what was not found, where the provider counts more', () => {
    expect(units(batch, 2)).toEqual({ a: 1, b: 0, c: 1 });
    expect(units(batch, 3)).toEqual({ a: 1, b: 1, c: 1 });
  });

  it('bills further people of a home to that home', () => {
    expect(units([outcome('a', 'match', 2), outcome('b', 'match')], 3)).toEqual({ a: 2, b: 1 });
  });

  it('bills less than it sees where the provider counts less', () => {
    expect(units([outcome('a', 'match'), outcome('b', 'match')], 1)).toEqual({ a: 1, b: 0 });
  });

  it('never loses a unit, however many the provider counts', () => {
    for (let count = 0; count < 12; count += 1) {
      const all = unitsByRequest([...batch, outcome('d', 'match', 3)], count).values();
      expect([...all].reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe(count);
    }
  });

  it('goes by what it sees without a count, and does not know what is missing', () => {
    expect(units(batch, null)).toEqual({ a: 1, b: 0, c: null });
  });

  it('bills nothing to nobody', () => {
    expect(units([], 3)).toEqual({});
  });
});
