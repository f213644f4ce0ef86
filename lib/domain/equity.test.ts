import { describe, expect, it } from 'vitest';
import type { Fact, FactName, Facts, FactValues } from './facts.ts';
import { equityOf } from './equity.ts';

const fact = <Name extends FactName>(value: FactValues[Name]): Fact<Name> => ({
  value,
  source: 'attom',
  observationId: 'o1',
  at: 0,
  conflicts: [],
});

const avm = fact<'avm'>({ value: 318_000, low: null, high: null, score: null });
const mortgage = (amount: number): Facts => ({
  mortgage: fact<'mortgage'>({ amount, lender: null, date: null }),
});

describe('equityOf', () => {
  it('subtracts the mortgage from the automated value', () => {
    expect(equityOf({ avm, ...mortgage(124_020) })).toEqual({
      value: 318_000,
      owed: 124_020,
      equity: 193_980,
      share: 0.61,
    });
  });

  it('is unknown while one of the two is, also when no mortgage was looked up', () => {
    expect(equityOf({ avm })).toBeNull();
    expect(equityOf(mortgage(1))).toBeNull();
  });

  it('goes below zero when more is owed than the home is worth', () => {
    expect(equityOf({ avm, ...mortgage(400_000) })).toMatchObject({ equity: -82_000 });
  });
});
