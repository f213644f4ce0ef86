import { describe, expect, it } from 'vitest';
import { percentile } from './percentile.ts';

describe('percentile', () => {
  it('returns null without values', () => {
    expect(percentile([], 0.5)).toBeNull();
  });

  it.each([
    [0, 10],
    [0.5, 30],
    [0.95, 50],
    [1, 50],
  ])('gives at share %d the nearest value %d that was really measured', (share, expected) => {
    expect(percentile([50, 10, 30, 20, 40], share)).toBe(expected);
  });

  it('sorts by size, not by spelling', () => {
    expect(percentile([9, 100, 20], 1)).toBe(100);
  });
});
