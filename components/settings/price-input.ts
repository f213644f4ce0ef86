import { fail, ok, type Result } from '@/lib/shared/result.ts';
import { dollarsToMicros, type Micros } from '@/lib/shared/money.ts';

/** More than this for one lookup is a typing error. */
const MAX_DOLLARS = 100;

/**
 * Reads a price in dollars: "$0.07" is 70,000 micro-dollars; empty is null, back to the estimate.
 * Fails with the sentence shown at the field.
 */
export function parsePrice(text: string): Result<Micros | null, string> {
  const typed = text.replaceAll(/[$,\s]/g, '');
  if (typed === '') return ok(null);
  const dollars = Number(typed);
  if (Number.isNaN(dollars)) return fail('Type dollars, such as 0.07.');
  if (dollars < 0 || dollars > MAX_DOLLARS) return fail(`Between 0 and ${MAX_DOLLARS} dollars.`);
  return ok(dollarsToMicros(dollars));
}

/** A price as it stands in its input: "0.07". */
export const priceText = (micros: Micros): string => {
  const dollars = micros / 1_000_000;
  return dollars.toFixed(micros % 10_000 === 0 ? 2 : 4);
};
