import { describe, expect, it } from 'vitest';
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
  Object.fromEntries(keyFigures(facts, spentMicros).map(({ label, value }) => [label, value]));

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

  it('divides the asking price by the living area, not a rent', () => {
    const sqft = fact<'sqft'>(1480);
    expect(values({ ...price(249_000), sqft })['Per sq ft']).toBe('$168');
    expect(values({ ...price(1450, 'rent'), sqft })).toMatchObject({
      'Rent/mo': '$1,450',
      'Per sq ft': null,
    });
  });

  it('shows the year of a sale whose price is not public', () => {
    const lastSale = fact<'lastSale'>({ date: '2009-06-01', amount: null });
    expect(values({ lastSale })['Last sold']).toBe('2009');
  });

  it('marks spend only where money was spent', () => {
    expect(keyFigures({}, 0).at(-1)?.isSpend).toBe(false);
    expect(keyFigures({}, 270_000).at(-1)).toMatchObject({ value: '$0.27', isSpend: true });
  });
});
