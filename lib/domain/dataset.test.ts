import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../shared/clock.ts';
import { goodUntil } from './dataset.ts';

const at = (date: string) => Date.parse(`${date}T00:00:00Z`);

describe('goodUntil', () => {
  it('is some days after the answer, fewer when nothing was found', () => {
    const fetchedAt = at('2026-11-01');
    expect(goodUntil('contacts', true, fetchedAt)).toBeGreaterThan(fetchedAt + 7 * DAY_MS);
    expect(goodUntil('contacts', false, fetchedAt)).toBe(fetchedAt + 7 * DAY_MS);
  });

  it.each([
    ['2026-11-01', '2027-10-01'],
    ['2026-09-30', '2026-10-01'],
    ['2026-10-01', '2027-10-01'],
  ])('of fair rents of %s is the first of October after', (fetched, until) => {
    expect(goodUntil('fair-rents', true, at(fetched))).toBe(at(until));
  });
});
