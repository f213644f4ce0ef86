import { lazy, Suspense, useState } from 'react';
import { formatDate } from '@/components/ui/format.ts';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { PAID_PROVIDERS, PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import { spendByDay, type DaySpend } from '@/lib/reports/spend.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';
import { lastDayOfMonth } from './read-costs.ts';
import { spendSentence } from './spend-sentence.ts';

// The chart library is most of this screen's weight: figures and ledger do not wait for it.
const SpendChart = lazy(async () => ({ default: (await import('./spend-chart.tsx')).SpendChart }));

export const CHART_HEIGHT = 196;

type View = 'chart' | 'table';
const VIEWS: readonly { value: View; label: string }[] = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
];

/** Spend by day and provider of one month, as a chart or a table. */
export function SpendPanel({
  entries,
  monthAt,
  dayFenceMicros,
}: {
  entries: readonly LedgerEntry[];
  monthAt: number;
  /** Drawn as a line; null when there is none to draw. */
  dayFenceMicros: Micros | null;
}) {
  const [view, setView] = useState<View>('chart');
  const days = spendByDay(entries, monthAt, lastDayOfMonth(monthAt));
  const isNothing = days.every(({ totalMicros }) => totalMicros === 0);
  return (
    <section className="box pad c8" aria-labelledby="spend-h">
      <div className="row b wrap costs-head">
        <h2 className="h2" id="spend-h">
          Spend by day
        </h2>
        <Legend days={days} />
        <Segmented label="Show spend as" value={view} options={VIEWS} onChange={setView} />
      </div>
      {isNothing && <p className="sm mm">Nothing was spent in this month.</p>}
      {!isNothing && view === 'table' && <SpendTable days={days} />}
      {!isNothing && view === 'chart' && (
        <Suspense fallback={<Skeleton width="100%" height={CHART_HEIGHT} />}>
          <SpendChart
            {...{ days, dayFenceMicros }}
            label={spendSentence(days, monthAt, dayFenceMicros)}
            height={CHART_HEIGHT}
          />
        </Suspense>
      )}
    </section>
  );
}

function Legend({ days }: { days: readonly DaySpend[] }) {
  return (
    <ul className="costs-lg">
      {PAID_PROVIDERS.map((provider) => (
        <li key={provider}>
          <i className={provider} />
          {PROVIDER_NAMES[provider]}{' '}
          <span className="n">
            {formatMicros(days.reduce((sum, { providers }) => sum + providers[provider], 0))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function SpendTable({ days }: { days: readonly DaySpend[] }) {
  const spent = days.filter(({ totalMicros }) => totalMicros > 0);
  return (
    <table className="tb c">
      <thead>
        <tr>
          <th>Day</th>
          {PAID_PROVIDERS.map((provider) => (
            <th key={provider} className="n">
              {PROVIDER_NAMES[provider]}
            </th>
          ))}
          <th className="n">All</th>
        </tr>
      </thead>
      <tbody>
        {spent.map(({ dayAt, providers, totalMicros }) => (
          <tr key={dayAt}>
            <td>{formatDate(dayAt, dayAt)}</td>
            {PAID_PROVIDERS.map((provider) => (
              <td key={provider} className="n">
                {formatMicros(providers[provider])}
              </td>
            ))}
            <td className="n sb">{formatMicros(totalMicros)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
