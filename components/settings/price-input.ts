import { fail, ok, type Result } from '@/lib/shared/result.ts';
import { dollarsToMicros, type Micros } from '@/lib/shared/money.ts';

/**
 * Reads an amount in dollars: "$0.07" is 70,000 micro-dollars; empty is null. More than the most is a typing error.
 * Fails with the sentence shown at the field.
 */
export function parsePrice(text: string, maxDollars: number): Result<Micros | null, string> {
  const typed = text.replaceAll(/[$,\s]/g, '');
  if (typed === '') return ok(null);
  const dollars = Number(typed);
  if (Number.isNaN(dollars)) return fail('Type dollars, such as 0.07.');
  if (dollars < 0 || dollars > maxDollars)
    return fail(`Between 0 and ${maxDollars.toLocaleString('en-US')} dollars.`);
  return ok(dollarsToMicros(dollars));
}

/** A price as it stands in its input: "0.07". */
export const priceText = (micros: Micros): string => {
  const dollars = micros / 1_000_000;
  return dollars.toFixed(micros % 10_000 === 0 ? 2 : 4);
};
