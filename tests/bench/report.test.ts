import { expect, it } from 'vitest';
import { isWithin, withLimit, type Measurement } from './report.ts';

const measured = (value: number): Measurement => ({ name: 'x', value, unit: 'B', ratioTo: null });

it('finds a measurement over its limit, and never one without', () => {
  expect(isWithin(withLimit(measured(31), 30))).toBe(false);
  expect(isWithin(withLimit(measured(30), 30))).toBe(true);
  expect(isWithin(measured(1e9))).toBe(true);
});
