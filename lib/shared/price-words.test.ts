import { describe, expect, it } from 'vitest';
import { priceWords } from './price-words.ts';

describe('priceWords', () => {
  it('writes whole units of the currency', () => {
    expect(priceWords(249_000, 'USD')).toBe('$249,000');
    expect(priceWords(550_000, 'GBP')).toBe('£550,000');
  });

  it('shortens to thousands and millions', () => {
    expect(priceWords(10_000, 'USD', true)).toBe('$10k');
    expect(priceWords(1_200_000, 'USD', true)).toBe('$1M');
  });
});
