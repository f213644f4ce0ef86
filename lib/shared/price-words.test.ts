import { describe, expect, it } from 'vitest';
import { priceWords } from './price-words.ts';

const AMOUNTS = [0, 1, 950, 999.6, 1000, 9999, 249_000, 500_000, 999_499, 999_500, 1_499_999, 12e9];

describe('priceWords', () => {
  it('writes whole units of the currency', () => {
    expect(priceWords(249_000, 'USD')).toBe('$249,000');
    expect(priceWords(550_000, 'GBP')).toBe('£550,000');
  });

  it('shortens to thousands and millions', () => {
    expect(priceWords(10_000, 'USD', true)).toBe('$10k');
    expect(priceWords(1_200_000, 'USD', true)).toBe('$1M');
  });

  it.each(['USD', 'CAD', 'GBP', 'EUR', 'JPY', 'MXN', 'CHF'])(
    'writes %s as the browser does for people in the US',
    (currency) => {
      for (const compact of [false, true])
        for (const amount of AMOUNTS)
          expect(priceWords(amount, currency, compact)).toBe(
            browserWords(amount, currency, compact),
          );
    },
  );
});

/** The way it could be written were it not for what it costs. */
const browserWords = (amount: number, currency: string, compact: boolean): string =>
  amount
    .toLocaleString('en-US', {
      style: 'currency',
      currency,
      maximumFractionDigits: 0,
      notation: compact ? 'compact' : 'standard',
    })
    .replace('K', 'k');
