import type { Micros } from '@/lib/shared/money.ts';

const MICROS_PER_CENT = 10_000;
const CENTS_PER_DOLLAR = 100;

/** An amount as it is spoken: "7 cents", "1.2 cents", "1 dollar 24 cents". Never rounded down. */
export function spokenAmount(micros: Micros): string {
  const cents = Math.ceil(micros / (MICROS_PER_CENT / 10)) / 10;
  if (cents < CENTS_PER_DOLLAR) return count(cents, 'cent');
  const dollars = Math.floor(cents / CENTS_PER_DOLLAR);
  const rest = Math.round((cents - dollars * CENTS_PER_DOLLAR) * 10) / 10;
  return rest === 0
    ? count(dollars, 'dollar')
    : `${count(dollars, 'dollar')} ${count(rest, 'cent')}`;
}

const count = (amount: number, unit: string): string =>
  `${amount.toLocaleString('en-US')} ${unit}${amount === 1 ? '' : 's'}`;
