import { expect, it } from 'vitest';
import { buildHistory, toDate } from './build-history.ts';

it.each([
  ['2021-05-12', '2021-05-12'],
  ['2021-05-12T00:00:00Z', '2021-05-12'],
  ['05/12/2021', '2021-05-12'],
  ['5/12/21', '2021-05-12'],
  ['May 12, 2021', '2021-05-12'],
  [Date.UTC(2021, 4, 12, 7), '2021-05-12'],
  ['', null],
  ['yesterday', null],
  ['13 to 45', null],
  [Number.NaN, null],
  [1e300, null],
  [null, null],
])('reads the day of %j', (raw, day) => {
  expect(toDate(raw)).toBe(day);
});

it('keeps the page order, hidden amounts as null, and leaves out what has no day or word', () => {
  const rows = [
    { date: '2024-03-02', event: 'Price&nbsp;change', amount: 489_000 },
    { date: '2019-06-30', event: 'Sold', amount: '--' },
    { date: '', event: 'Listed', amount: 1 },
    { date: '2019-06-01', event: null, amount: 1 },
  ];
  expect(buildHistory(rows)).toEqual([
    { date: '2024-03-02', event: 'Price change', amount: 489_000 },
    { date: '2019-06-30', event: 'Sold', amount: null },
  ]);
});

it.each([null, [], 'x', [{ event: 'Sold' }]])('reads no history in %j', (rows) => {
  expect(buildHistory(rows)).toBeNull();
});

it('is bounded', () => {
  const rows = Array.from({ length: 500 }, () => ({ date: '2020-01-01', event: 'Listed' }));
  expect(buildHistory(rows)).toHaveLength(60);
});
