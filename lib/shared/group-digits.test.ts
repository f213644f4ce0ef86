import { describe, expect, it } from 'vitest';
import { groupDigits } from './group-digits.ts';

describe('groupDigits', () => {
  it.each([
    0, 7, 760, 999, 1000, 1480, 12_345, 249_000, 1_234_567, 2.5, 1480.25, 0.12345, 99_999.9996,
  ])('writes %d as the browser does for people in the US', (count) => {
    expect(groupDigits(count)).toBe(count.toLocaleString('en-US'));
  });
});
