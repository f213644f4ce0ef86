import { expect, it } from 'vitest';
import { spendSentence } from './spend-sentence.ts';

const NOVEMBER = new Date(2026, 10, 1).getTime();

const day = (date: number, totalMicros: number) => ({
  dayAt: new Date(2026, 10, date).getTime(),
  totalMicros,
});

it('names the day that cost most', () => {
  expect(spendSentence([day(1, 100_000), day(22, 2_460_000), day(23, 0)], NOVEMBER, null)).toBe(
    'Spend by day in November 2026. Highest on Nov 22, $2.46.',
  );
});

it('names the fence of a day', () => {
  expect(spendSentence([day(22, 2_460_000)], NOVEMBER, 4_000_000)).toBe(
    'Spend by day in November 2026. Highest on Nov 22, $2.46; the fence of a day is $4.00.',
  );
});

it('says so when nothing was spent', () => {
  expect(spendSentence([day(1, 0)], NOVEMBER, null)).toBe('Nothing was spent in November 2026.');
});
