import { formatDate } from '@/components/ui/format.ts';
import type { DaySpend } from '@/lib/reports/spend.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';

/** A month's name with its year: "November 2026". */
export const monthName = (monthAt: number): string =>
  new Date(monthAt).toLocaleDateString('en-US', { month: 'long', year: 'numeric' });

/** The chart in one sentence: "Spend by day in November 2026. Highest on Nov 22, $2.46." */
export function spendSentence(
  days: readonly Pick<DaySpend, 'dayAt' | 'totalMicros'>[],
  monthAt: number,
  dayFenceMicros: Micros | null,
): string {
  const name = monthName(monthAt);
  const [highest] = days.toSorted((a, b) => b.totalMicros - a.totalMicros);
  if (highest === undefined || highest.totalMicros === 0) return `Nothing was spent in ${name}.`;
  const day = formatDate(highest.dayAt, highest.dayAt);
  const fence =
    dayFenceMicros === null ? '' : `; the fence of a day is ${formatMicros(dayFenceMicros)}`;
  return `Spend by day in ${name}. Highest on ${day}, ${formatMicros(highest.totalMicros)}${fence}.`;
}
