import { describe, expect, it } from 'vitest';
import { dollarsToMicros, formatMicros } from './money.ts';

describe('formatMicros', () => {
  it.each([
    [0, '$0.00'],
    [70_000, '$0.07'],
    [1_240_000_000, '$1,240.00'],
    [112_000, '$0.112'],
    [2_000, '$0.002'],
    [70_001, '$0.071'],
  ])('writes %d micro-dollars as %s and never rounds down', (micros, text) => {
    expect(formatMicros(micros)).toBe(text);
  });
});

describe('dollarsToMicros', () => {
  it('is exact where binary fractions are not', () => {
    expect(dollarsToMicros(0.07) * 3).toBe(210_000);
  });
});
