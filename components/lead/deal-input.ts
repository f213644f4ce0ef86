import { DEAL_LIMITS, DEAL_UNITS, type DealField } from '@/lib/domain/deal.ts';
import { fail, ok, type Result } from '@/lib/shared/result.ts';

/**
 * Reads what was typed for a figure: "$27,200", "27.2k" and "70 %" are numbers; nothing at all goes back to what
 * the facts say (null). Fails with the sentence shown at the field.
 */
export function parseDealInput(field: DealField, text: string): Result<number | null, string> {
  const typed = text.trim().replaceAll(/[$,%\s]|months?|years?|mo|yr?s?$/gi, '');
  if (typed === '') return ok(null);
  const thousands = /k$/i.test(typed);
  const number = Number(typed.replace(/k$/i, '')) * (thousands ? 1000 : 1);
  if (!Number.isFinite(number)) return fail('Type a number.');
  const unit = DEAL_UNITS[field];
  const value = unit === 'dollars' ? Math.round(number) : number;
  const { min, max } = DEAL_LIMITS[unit];
  if (value < min || value > max) return fail(`Between ${min} and ${max.toLocaleString('en-US')}.`);
  return ok(value);
}
