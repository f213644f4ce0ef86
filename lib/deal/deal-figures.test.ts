import { describe, expect, it } from 'vitest';
import type { Fact, FactName, Facts, FactValues } from '../domain/facts.ts';
import { flipOf, maximumOffer, rentalOf, wholesaleOf } from './calculate.ts';
import { dealFigures } from './deal-figures.ts';

const fact = <Name extends FactName>(
  value: FactValues[Name],
  source: Fact['source'] = 'attom',
) => ({
  value,
  source,
  observationId: 'o',
  at: 1,
  conflicts: [],
});
const KNOWN: Facts = {
  price: fact<'price'>({ amount: 249_000, max: null, currency: 'USD', kind: 'asking' }, 'page'),
  avm: fact<'avm'>({ value: 318_000, low: null, high: null, score: null }),
  propertyTax: fact<'propertyTax'>({ amount: 4120, year: 2025 }),
  rentAvm: fact<'rentAvm'>({ rent: 2450, low: null, high: null }, 'rentcast'),
};

describe('the figures of a deal', () => {
  it('name where each came from, the user before the facts before what is usual', () => {
    const figures = dealFigures(KNOWN, { arv: 415_000, rulePercent: 75 });
    expect(figures.arv).toEqual({ value: 415_000, source: 'user' });
    expect(figures.rulePercent).toEqual({ value: 75, source: 'user' });
    expect(figures.purchase).toMatchObject({ value: 249_000, source: 'page' });
    expect(figures.rent).toMatchObject({ value: 2450, source: 'rentcast' });
    expect(figures.fee).toMatchObject({ source: 'assumed' });
  });

  it('give nothing for what repairs cost until the user does', () => {
    expect(wholesaleOf(dealFigures(KNOWN))).toEqual({ ok: false, failure: ['repairs'] });
    expect(maximumOffer({ facts: KNOWN })).toBeNull();
    expect(maximumOffer({ facts: KNOWN, deal: { arv: 415_000, repairs: 27_200 } })).toBe(253_300);
  });

  it('name all that is missing of a lead nothing is known of', () => {
    const figures = dealFigures({});
    expect(flipOf(figures)).toEqual({ ok: false, failure: ['arv', 'purchase', 'repairs'] });
    expect(rentalOf(figures)).toEqual({
      ok: false,
      failure: ['rent', 'tax', 'insurance', 'purchase', 'repairs'],
    });
  });

  it('take no rent and no foreign price for the purchase', () => {
    const price = KNOWN.price?.value;
    if (price === undefined) throw new Error('no price');
    const rent = fact<'price'>({ ...price, kind: 'rent' });
    const pounds = fact<'price'>({ ...price, currency: 'GBP' });
    expect([rent, pounds].map((each) => dealFigures({ price: each }).purchase)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('fall back to the fair market rent of its size', () => {
    const byBeds = [900, 1000, 1200, 1500, 1700];
    const facts: Facts = {
      beds: fact<'beds'>(3),
      fairRents: fact<'fairRents'>({ year: 2026, area: null, byBeds }, 'hud'),
    };
    expect(dealFigures(facts).rent).toMatchObject({ value: 1500, source: 'hud' });
  });
});
