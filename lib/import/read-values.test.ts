import { describe, expect, it } from 'vitest';
import { dateOrderOf, readDate, readingsOf, readMoment } from './read-date.ts';
import { numberStyleOf, readNumber } from './read-number.ts';

describe('readNumber', () => {
  it.each([
    ['1,234.56', 'point', 1234.56],
    ['$249,000.00', 'point', 249_000],
    ['12,34,567', 'point', 1_234_567],
    ["1'234.56", 'point', 1234.56],
    ['(500)', 'point', -500],
    ['249K', 'point', 249_000],
    ['1,480 sqft', 'point', 1480],
    ['0.25 acres', 'point', 0.25],
    ['1.234,56', 'comma', 1234.56],
    ['1 234,56', 'comma', 1234.56],
    ['1\u202f234,56 €', 'comma', 1234.56],
    ['249.000', 'comma', 249_000],
    ['2,5', 'comma', 2.5],
  ] as const)('reads %s in a %s column', (text, style, value) => {
    expect(readNumber(text, style)).toBe(value);
  });

  it.each(['call', '', '-', '1/2/26', '12-34', 'Infinity', 'NaN', '0x10', '=1+1', '3 to 5'])(
    'gives null for %s',
    (text) => {
      expect(readNumber(text, 'point')).toBeNull();
    },
  );
});

it.each([
  [['1.234,56', '99'], 'comma'],
  [['1 234,5'], 'comma'],
  [['2,5', '3'], 'comma'],
  [['1,234.56'], 'point'],
  [['249,000', '1,480'], 'point'],
  [['12,34,567'], 'point'],
  [[], 'point'],
] as const)('takes the numbers %j to be in the style %s', (cells, style) => {
  expect(numberStyleOf(cells)).toBe(style);
});

describe('readDate', () => {
  it.each([
    ['2026-03-04', 'month-first', '2026-03-04'],
    ['2026-03-04T10:20:30.000Z', 'month-first', '2026-03-04'],
    ['03/04/26', 'month-first', '2026-03-04'],
    ['03/04/26', 'day-first', '2026-04-03'],
    ['25/12/2025', 'month-first', '2025-12-25'],
    ['12/25/2025', 'day-first', '2025-12-25'],
    ['4.3.2026', 'day-first', '2026-03-04'],
    ['October-31-2025', 'month-first', '2025-10-31'],
    ['Mar 4, 2026', 'month-first', '2026-03-04'],
    ['4 March 2026', 'month-first', '2026-03-04'],
    ['46085', 'month-first', '2026-03-04'],
  ] as const)('reads %s, %s', (text, order, date) => {
    expect(readDate(text, order)).toBe(date);
  });

  it.each(['2026-02-30', '13/13/2026', 'soon', '', '0/0/00', '99999999'])(
    'gives null for %s',
    (text) => {
      expect(readDate(text, 'month-first')).toBeNull();
    },
  );

  it('asks once for a column in which every date reads two ways', () => {
    expect(dateOrderOf(['03/04/26', '05/05/26'])).toEqual({
      order: 'month-first',
      ambiguous: '03/04/26',
    });
    expect(readingsOf('03/04/26')).toEqual({ 'month-first': 'Mar 4', 'day-first': 'Apr 3' });
  });

  it('asks nothing where one date of the column decides', () => {
    expect(dateOrderOf(['03/04/26', '25/04/26'])).toEqual({ order: 'day-first', ambiguous: null });
    expect(dateOrderOf(['03/04/26', '04/25/26'])).toEqual({
      order: 'month-first',
      ambiguous: null,
    });
  });

  it('keeps the time of a moment that has one', () => {
    expect(readMoment('2026-03-04T10:20:30.000Z', 'month-first')).toBe(
      Date.UTC(2026, 2, 4, 10, 20, 30),
    );
  });
});
