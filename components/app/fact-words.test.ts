import { describe, expect, it } from 'vitest';
import { factInSentence, factText, monthYear } from './fact-words.ts';

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
