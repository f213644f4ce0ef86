import { expect, it } from 'vitest';
import { besideFloor, isWithin, withLimit, withRatioLimit, type Measurement } from './report.ts';

const measured = (value: number): Measurement => ({ name: 'x', value, unit: 'B', ratioTo: null });

it('finds a measurement over its limit, and never one without', () => {
  expect(isWithin(withLimit(measured(31), 30))).toBe(false);
  expect(isWithin(withLimit(measured(30), 30))).toBe(true);
  expect(isWithin(measured(1e9))).toBe(true);
});

it('finds a measurement that took too many times as long as its floor', () => {
  const twice = besideFloor('x', [20], 'floor', [10]);
  expect(isWithin(withRatioLimit(twice, 2))).toBe(true);
  expect(isWithin(withRatioLimit(twice, 1.9))).toBe(false);
});
