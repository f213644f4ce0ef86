import { describe, expect, it } from 'vitest';
import type { OwnDeal } from '@/lib/domain/deal.ts';
import type { Fact, FactName, Facts, FactValues } from '@/lib/domain/facts.ts';
import { keyFigures } from './key-figures.ts';

const fact = <Name extends FactName>(value: FactValues[Name]): Fact<Name> => ({
  value,
  source: 'page',
  observationId: 'o1',
  at: 0,
  conflicts: [],
});

const price = (amount: number, kind: 'asking' | 'rent' = 'asking'): Facts => ({
  price: fact<'price'>({ amount, max: null, currency: 'USD', kind }),
});

const values = (facts: Facts, spentMicros = 0) =>
  Object.fromEntries(keyFigures({ facts }, spentMicros).map(({ label, value }) => [label, value]));

describe('keyFigures', () => {
  it('has no value for what is not known, but says that nothing was spent', () => {
    const { 'Spent on it': spent, ...others } = values({});
    expect(Object.values(others).every((value) => value === null)).toBe(true);
    expect(spent).toBe('$0.00');
  });

  it('writes prices in full below a million and short above', () => {
    expect(values(price(249_900))['Asking']).toBe('$249,900');
    expect(values(price(1_940_000))['Asking']).toBe('$1.94M');
  });

  it('names what a service estimates apart from what the user says of it after repairs', () => {
    const avm = fact<'avm'>({ value: 318_000, low: null, high: null, score: null });
    expect(values({ avm })['Value, est.']).toBe('$318,000');
    const own = keyFigures({ facts: { avm }, deal: { arv: 415_000 } }, 0);
    expect(own.find(({ label }) => label === 'ARV')?.value).toBe('$415,000');
  });

  it('shows the maximum offer and returns only once nothing is missing for them', () => {
    const facts: Facts = {
      ...price(249_000),
      propertyTax: fact<'propertyTax'>({ amount: 4120, year: null }),
    };
    const figures = (deal: OwnDeal) =>
      Object.fromEntries(keyFigures({ facts, deal }, 0).map(({ label, value }) => [label, value]));
    expect(figures({ arv: 415_000 })).toMatchObject({ MAO: null, 'Cap rate': null });
    expect(figures({ arv: 415_000, repairs: 27_200, rent: 2450 })).toMatchObject({
      MAO: '$253,300',
      'Cap rate': '7.04 %',
    });
  });

  it('marks spend only where money was spent', () => {
    expect(keyFigures({ facts: {} }, 0).at(-1)?.isSpend).toBe(false);
    expect(keyFigures({ facts: {} }, 270_000).at(-1)).toMatchObject({
      value: '$0.27',
      isSpend: true,
    });
  });
});
