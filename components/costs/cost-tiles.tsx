import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names.ts';
import { plural } from '@/components/ui/format.ts';
import { DATASETS, type DatasetId } from '@/lib/domain/dataset.ts';
import { startOfMonth } from '@/lib/reports/calendar-day.ts';
import { percentile } from '@/lib/reports/percentile.ts';
import { cacheSaving, latencies, lookupSuccess, spendTotals } from '@/lib/reports/spend.ts';
import { spentPerDeal, wonLeads } from '@/lib/reports/spend-groups.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';
import type { Costs } from './read-costs.ts';

/** Fewer answers than this have no p95 worth showing. */
const MIN_ANSWERS = 5;

/** The five figures of a month, each with what it was made from. */
export function CostTiles({ costs, monthAt, now }: { costs: Costs; monthAt: number; now: number }) {
  const isThisMonth = monthAt === startOfMonth(now);
  const inMonth = isThisMonth
    ? now
    : costs.entries.reduce((last, { at }) => Math.max(last, at), monthAt);
  const totals = spendTotals(costs.entries, inMonth);
  const { uncertain } = totals;
  return (
    <div className="tiles c12">
      <Tile
        label={isThisMonth ? 'Spent this month' : 'Spent in this month'}
        value={formatMicros(totals.monthMicros)}
        isSpend={totals.monthMicros > 0}
      >
        {uncertain.count > 0
          ? `${formatMicros(uncertain.micros)} of it uncertain, counted as spent`
          : `${plural(costs.entries.length, 'call')}, all charges known`}
      </Tile>
      {isThisMonth && (
        <Tile
          label="Today"
          value={formatMicros(totals.todayMicros)}
          isSpend={totals.todayMicros > 0}
        >
          {totals.pendingMicros > 0
            ? `up to ${formatMicros(totals.pendingMicros)} more under way`
            : 'since midnight'}
        </Tile>
      )}
      <Saved costs={costs} />
      <PerDeal costs={costs} spentMicros={totals.monthMicros} />
      <Success costs={costs} />
      <Latency costs={costs} />
    </div>
  );
}

function Saved({ costs: { events, prices } }: { costs: Costs }) {
  const priceOf = (dataset: DatasetId) => prices[dataset] ?? DATASETS[dataset].defaultPriceMicros;
  const { cached, answered, savedMicros } = cacheSaving(events, priceOf);
  if (answered === 0) return <Tile label="Saved by cache" value={null} />;
  return (
    <Tile label="Saved by cache" value={formatMicros(savedMicros)}>
      {cached} of {plural(answered, 'answer')} remembered, at your prices
    </Tile>
  );
}

function Success({ costs: { lookups } }: { costs: Costs }) {
  const { answered, ended } = lookupSuccess([...lookups.values()]);
  if (ended === 0) return <Tile label="Success rate" value={null} />;
  const share = ((answered / ended) * 100).toLocaleString('en-US', { maximumFractionDigits: 1 });
  return (
    <Tile label="Success rate" value={`${share} %`}>
      {answered} of {plural(ended, 'look-up')} answered; no match counts
    </Tile>
  );
}

function PerDeal({
  costs: { events, stages, leads },
  spentMicros,
}: {
  costs: Costs;
  spentMicros: Micros;
}) {
  const deals = wonLeads(events, stages).size;
  const perDeal = spentPerDeal(spentMicros, deals);
  const lookedUp = new Set([...leads.values()].map(({ id }) => id)).size;
  return (
    <Tile label="Cost per deal won" value={perDeal === null ? null : formatMicros(perDeal)}>
      {plural(deals, 'deal')} won, {plural(lookedUp, 'lead')} looked up
    </Tile>
  );
}

function Latency({ costs: { entries } }: { costs: Costs }) {
  const times = latencies(entries);
  const p95 = percentile(times, 0.95);
  const p50 = percentile(times, 0.5);
  if (p95 === null || times.length < MIN_ANSWERS)
    return <Tile label="Answer time p95" value={null} />;
  return (
    <Tile label="Answer time p95" value={`${Math.round(p95).toLocaleString('en-US')} ms`}>
      p50 {Math.round(p50 ?? 0).toLocaleString('en-US')} ms, of {plural(times.length, 'call')}
    </Tile>
  );
}

function Tile({
  label,
  value,
  isSpend = false,
  children,
}: {
  label: string;
  /** Null when there is not enough data. */
  value: string | null;
  isSpend?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className="tile">
      <span className="k">{label}</span>
      <div className={classNames('v', isSpend && 'spend', value === null && 'few')}>
        {value ?? 'Not enough data'}
      </div>
      {children && <div className="d">{children}</div>}
    </div>
  );
}
