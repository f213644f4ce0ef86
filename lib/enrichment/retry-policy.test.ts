import { describe, expect, it } from 'vitest';
import { backoffMs, parseRetryAfter, retryDelayMs } from './retry-policy.ts';

const NOW = Date.UTC(2026, 10, 1, 12, 0, 0);
const never = () => 0;
const always = () => 1;

describe('parseRetryAfter', () => {
  it.each([
    ['30', 30_000],
    [' 0 ', 0],
    ['Sun, 01 Nov 2026 12:00:45 GMT', 45_000],
    ['Sun, 01 Nov 2026 11:00:00 GMT', 0],
    ['999999999', 999_999_999_000],
    ['soon', null],
    [null, null],
  ])('reads %j as %j', (header, ms) => {
    expect(parseRetryAfter(header, NOW)).toBe(ms);
  });
});

describe('backoffMs', () => {
  it('doubles its ceiling up to a minute and may be nothing', () => {
    expect([1, 2, 3, 20].map((attempt) => backoffMs(attempt, always))).toEqual([
      1000, 2000, 4000, 60_000,
    ]);
    expect(backoffMs(3, never)).toBe(0);
  });
});

describe('retryDelayMs', () => {
  it('keeps to what the provider asked, with up to a second on top', () => {
    expect(retryDelayMs(1, 24_000, never)).toBe(24_000);
    expect(retryDelayMs(1, 24_000, always)).toBe(25_000);
  });

  it('gives up after four attempts', () => {
    expect(retryDelayMs(3, null, never)).toBe(0);
    expect(retryDelayMs(4, null, never)).toBeNull();
  });

  it('gives up when the provider wants more than an hour', () => {
    expect(retryDelayMs(1, 3_600_001, never)).toBeNull();
  });
});
