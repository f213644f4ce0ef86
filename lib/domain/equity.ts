import type { Facts } from './facts.ts';

/** What of a home's value is not owed, in whole dollars; an estimate with its parts. */
export interface Equity {
  value: number;
  /** Original amount of the mortgage: the balance may be lower. */
  owed: number;
  equity: number;
  /** Of the value, 0 to 1; below 0 when more is owed than the home is worth. */
  share: number;
}

/** Equity from an automated value and the mortgage on record; null unless both are known. */
export function equityOf({ avm, mortgage }: Facts): Equity | null {
  if (avm === undefined || mortgage === undefined || avm.value.value <= 0) return null;
  const value = avm.value.value;
  const owed = mortgage.value.amount;
  return { value, owed, equity: value - owed, share: (value - owed) / value };
}
