import { describe, expect, it } from 'vitest';
import { parsePrice, priceText } from './price-input.ts';

describe('parsePrice', () => {
  it.each([
    ['0.07', 70_000],
    [' $0.10 ', 100_000],
    ['0.002', 2000],
    ['0', 0],
    ['', null],
  ])('reads "%s" as %s micro-dollars', (text, micros) => {
    expect(parsePrice(text, 100)).toEqual({ ok: true, value: micros });
  });

  it.each(['seven', '-1', '101'])('refuses "%s"', (text) => {
    expect(parsePrice(text, 100).ok).toBe(false);
  });
});

describe('priceText', () => {
  it.each([70_000, 2000, 1_240_000])('writes %d so that it reads back the same', (micros) => {
    expect(parsePrice(priceText(micros), 100)).toEqual({ ok: true, value: micros });
  });
});
