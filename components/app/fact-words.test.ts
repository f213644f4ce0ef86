import { describe, expect, it } from 'vitest';
import { factInSentence, factText, monthYear } from './fact-words.ts';

const FORECLOSURE = {
  status: 'Lis pendens',
  filedAt: '2026-05-12',
  auctionAt: '2026-12-01',
  openingBid: null,
  unpaidBalance: null,
};

describe('factText', () => {
  it.each([
    [factText('beds', 0), 'Studio'],
    [factText('baths', 2.5), '2.5'],
    [factText('sqft', 1480), '1,480 sf'],
    [factText('yearBuilt', 1962), '1962'],
    [factText('lot', { value: 0.1837, unit: 'acres' }), '0.18 ac'],
    [factText('lot', { value: 7840.4, unit: 'sqft' }), '7,840 sf'],
    [factText('hoaMonthly', 120), '$120/mo'],
    [factText('lastSale', { date: '2009-06-01', amount: 112_500 }), 'Jun 2009 · $112,500'],
    [factText('propertyTax', { amount: 4120, year: 2025 }), '$4,120 · 2025'],
    [factText('propertyTax', { amount: 4120, year: null }), '$4,120'],
    [factText('mortgage', { amount: 124_000, lender: null, date: null }), '$124,000'],
    [
      factText('equity', { amount: 0, ltv: 100, loanBalance: 250_000 }),
      '$0 · LTV 100 % · owes $250,000',
    ],
    [factText('equity', { amount: null, ltv: 41, loanBalance: null }), 'LTV 41 %'],
    [factText('foreclosure', FORECLOSURE), 'Lis pendens · filed May 2026 · auction Dec 1, 2026'],
    [
      factText('foreclosure', { ...FORECLOSURE, status: null, filedAt: null, auctionAt: null }),
      'On record',
    ],
    [factText('ownerNames', ['Ann Sample', 'Bob Sample']), 'Ann Sample, Bob Sample'],
  ])('writes %s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('says that a sale price is not public instead of writing 0', () => {
    expect(factText('lastSale', { date: '2009-06-15', amount: null })).toBe(
      'Jun 2009 · price not public',
    );
  });
});

describe('factInSentence', () => {
  it('begins small, but keeps what is written in capitals', () => {
    expect(factInSentence('sqft')).toBe('living area');
    expect(factInSentence('hoaMonthly')).toBe('HOA');
    expect(factInSentence('avm')).toBe('value (AVM)');
  });
});

describe('monthYear', () => {
  it('keeps the month of a day that starts in another one by local time', () => {
    expect(monthYear('2009-06-01')).toBe('Jun 2009');
  });

  it('gives back what is not a date', () => {
    expect(monthYear('unknown')).toBe('unknown');
  });
});
