import { describe, expect, it } from 'vitest';
import { aListing, asking } from '@/tests/support/builders.ts';
import { aLead } from '@/tests/support/export-builders.ts';
import { fieldCount, listingFacts, otherSavedPrice, statusNote } from './listing-facts.ts';

const textsOf = (...args: Parameters<typeof listingFacts>) =>
  Object.fromEntries(listingFacts(...args).map(({ label, text }) => [label, text]));

describe('listingFacts', () => {
  it('writes each fact with its unit', () => {
    const lot = { value: 0.253, unit: 'acres' } as const;
    expect(textsOf(aListing({ baths: 2.5, lot, daysOnMarket: 12 }), [])).toEqual({
      Beds: '3',
      Baths: '2.5',
      Area: '1,480 sf',
      Lot: '0.25 ac',
      Built: '1962',
      Listed: '12 d',
    });
  });

  it('tells a studio and a first day from what is not on the page', () => {
    expect(textsOf(aListing({ beds: 0, baths: null, daysOnMarket: 0 }), [])).toMatchObject({
      Beds: 'Studio',
      Baths: null,
      Listed: '0 d',
    });
    expect(textsOf(aListing({ beds: null }), [])).toMatchObject({ Beds: null });
  });

  it('marks what the page should have said', () => {
    const missed = listingFacts(aListing({ lot: null, baths: null }), ['lot', 'hoaMonthly'])
      .filter((fact) => fact.missed)
      .map(({ label }) => label);
    expect(missed).toEqual(['Lot']);
  });
});

it('counts fields only where some are missing', () => {
  const listing = aListing({ expected: ['price', 'beds', 'lot'] });
  expect(fieldCount(listing, ['lot'])).toBe('2 of 3 fields');
  expect(fieldCount(listing, [])).toBeNull();
});

it('notes a status that is not the usual one', () => {
  expect(statusNote('coming-soon')).toBe('Coming soon');
  expect(statusNote('for-sale')).toBeNull();
  expect(statusNote(null)).toBeNull();
});

it('tells the saved price only where the page asks another', () => {
  const lead = aLead({}, { price: asking(259_000) });
  expect(otherSavedPrice(lead, { price: asking(249_000) })).toMatchObject({ amount: 259_000 });
  expect(otherSavedPrice(lead, { price: asking(259_000) })).toBeNull();
  expect(otherSavedPrice(lead, { price: null })).toBeNull();
  expect(otherSavedPrice({ facts: {} }, { price: asking(1) })).toBeNull();
});

it('does not hold a price of the page against the one the user set', () => {
  const lead = aLead({}, { price: asking(259_000) });
  const { price } = lead.facts;
  if (price) price.source = 'user';
  expect(otherSavedPrice(lead, { price: asking(249_000) })).toBeNull();
});
