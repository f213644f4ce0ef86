import { describe, expect, it } from 'vitest';
import { addDays, startOfDay, startOfMonth } from './calendar-day.ts';

const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime();

describe('calendar days', () => {
  it('start at local midnight', () => {
    expect(startOfDay(at(2026, 10, 22, 23, 59))).toBe(at(2026, 10, 22));
  });

  it('start their month at its first', () => {
    expect(startOfMonth(at(2026, 10, 22, 9))).toBe(at(2026, 10, 1));
  });

  it('step over the end of a month and over clock changes', () => {
    expect(addDays(at(2026, 1, 28), 1)).toBe(at(2026, 2, 1));
    const days = Array.from({ length: 366 }, (_, index) => addDays(at(2026, 0, 1), index));
    expect(days.every((day) => startOfDay(day) === day)).toBe(true);
    expect(new Set(days).size).toBe(366);
  });
});
