import { expect, it } from 'vitest';
import { dayText, phoneText, timeText } from './cell-format.ts';

it('writes a moment as the time in UTC or as the day of the user', () => {
  const at = new Date(2026, 2, 4, 9, 30).getTime();
  expect(timeText(at, 'iso')).toBe(new Date(at).toISOString());
  expect(timeText(at, 'month-first')).toBe('03/04/2026');
  expect(timeText(at, 'day-first')).toBe('04/03/2026');
  expect(timeText(undefined, 'iso')).toBeNull();
});

it('writes a day as asked, and one it cannot read as it is', () => {
  expect(dayText('2019-05-06', 'iso')).toBe('2019-05-06');
  expect(dayText('2019-05-06', 'month-first')).toBe('05/06/2019');
  expect(dayText('2019-05-06', 'day-first')).toBe('06/05/2019');
  expect(dayText('May 2019', 'day-first')).toBe('May 2019');
  expect(dayText(null, 'day-first')).toBeNull();
});

it.each(['(614) 555-0101', '+1 614 555 0101', '6145550101'])('writes %s as asked', (number) => {
  expect(phoneText(number, 'dashes')).toBe('614-555-0101');
  expect(phoneText(number, 'digits')).toBe('6145550101');
  expect(phoneText(number, 'international')).toBe('+16145550101');
});

it('writes a number of another country internationally, whatever was asked', () => {
  expect(phoneText('+44 20 7946 0123', 'digits')).toBe('+442079460123');
  expect(phoneText(undefined, 'digits')).toBeNull();
});
