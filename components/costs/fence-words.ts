import { overBy, type FenceUse } from '@/lib/domain/budget.ts';
import type { AccountCount, DayCount } from '@/lib/domain/provider-account.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';

/** What a fence still lets through, where calls under way hold some of it or nothing is left; null otherwise. */
export function fenceNote(use: FenceUse): string | null {
  const { limitMicros, reservedMicros } = use;
  if (limitMicros === null) return null;
  const left = -overBy(use, 0);
  const rest = left > 0 ? `${formatMicros(left)} can start.` : 'Nothing more can start.';
  if (reservedMicros > 0) return `${formatMicros(reservedMicros)} more is under way. ${rest}`;
  return left > 0 ? null : rest;
}

/** "Nov 22" of a UTC day (ISO date). Counts go back a month, so the year is never in doubt. */
export const shortDay = (day: string): string =>
  new Date(day).toLocaleDateString('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** Our ledger beside a provider's own count of the same days. */
export function countWords(count: AccountCount, provider: ProviderId): string {
  const { fromDay, toDay, reportedMicros, bookedMicros, differing } = count;
  const days = fromDay === toDay ? shortDay(toDay) : `${shortDay(fromDay)} to ${shortDay(toDay)}`;
  if (differing.length === 0 && reportedMicros === bookedMicros)
    return `Its count of ${days} agrees with the ledger to the cent.`;
  const counts = `${PROVIDER_NAMES[provider]} counts ${formatMicros(reportedMicros)} for ${days}, the ledger ${formatMicros(bookedMicros)}`;
  return differing.length === 0 ? `${counts} with what is uncertain.` : `${counts}.`;
}

/** What may be behind a difference, and what to do about it. */
export function differenceAdvice(differing: readonly DayCount[]): string {
  const more = differing.some(({ reportedMicros, bookedMicros }) => reportedMicros > bookedMicros);
  return more
    ? 'Calls others make with your account count there too. If nobody does, your prices here are too low.'
    : 'Your prices here are too high, or the report is not complete yet.';
}
