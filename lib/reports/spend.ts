import { isFree, type DatasetId } from '../domain/dataset.ts';
import type { PipelineEvent } from '../domain/event.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import { PROVIDER_IDS, type ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { addDays, startOfDay, startOfMonth } from './calendar-day.ts';

/** What one calendar day cost, per provider. Days without a call are there with zeros. */
export interface DaySpend {
  dayAt: number;
  totalMicros: Micros;
  providers: Record<ProviderId, Micros>;
}

/**
 * Spend of every local calendar day from `fromAt` to `toAt`, both included.
 * An uncertain charge counts as spent, as everywhere: its row carries the quoted price.
 */
export function spendByDay(
  entries: readonly LedgerEntry[],
  fromAt: number,
  toAt: number,
): DaySpend[] {
  const days = new Map<number, DaySpend>();
  for (let dayAt = startOfDay(fromAt); dayAt <= toAt; dayAt = addDays(dayAt, 1))
    days.set(dayAt, { dayAt, totalMicros: 0, providers: noSpend() });
  for (const { at, provider, chargedMicros } of entries) {
    const day = days.get(startOfDay(at));
    if (day === undefined) continue;
    day.totalMicros += chargedMicros;
    day.providers[provider] += chargedMicros;
  }
  return [...days.values()];
}

const noSpend = (): Record<ProviderId, Micros> =>
  Object.fromEntries(PROVIDER_IDS.map((id) => [id, 0])) as Record<ProviderId, Micros>;

export interface SpendTotals {
  todayMicros: Micros;
  monthMicros: Micros;
  /** In `monthMicros` too: charges nobody has confirmed yet. */
  uncertain: { count: number; micros: Micros };
  /** Most that the calls now in flight can cost; not in any total yet. */
  pendingMicros: Micros;
}

/** Totals of today and of this month; uncertain and pending rows of any age. */
export function spendTotals(entries: readonly LedgerEntry[], now: number): SpendTotals {
  const since = (start: number) => entries.filter(({ at }) => at >= start);
  const uncertain = entries.filter(({ status }) => status === 'uncertain');
  return {
    todayMicros: sumCharged(since(startOfDay(now))),
    monthMicros: sumCharged(since(startOfMonth(now))),
    uncertain: { count: uncertain.length, micros: sumCharged(uncertain) },
    pendingMicros: entries
      .filter(({ status }) => status === 'pending')
      .reduce((sum, { quotedMicros }) => sum + quotedMicros, 0),
  };
}

/** How long answers took, ms; calls without an answer are left out. */
export function latencies(entries: readonly LedgerEntry[]): number[] {
  return entries.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
}

export interface CacheSaving {
  /** Answers with data that were remembered, not bought. */
  cached: number;
  /** All answers, bought, remembered or empty. */
  answered: number;
  savedMicros: Micros;
}

/**
 * What the cache saved, by the events: an answer with data that cost nothing was remembered, and is valued at
 * what its dataset costs today (`priceOf`). What is free to anybody saves nothing. Empty answers are not valued: most cost nothing when they were new.
 */
export function cacheSaving(
  events: readonly PipelineEvent[],
  priceOf: (dataset: DatasetId) => Micros,
): CacheSaving {
  const answers = events.flatMap(({ detail }) =>
    detail.kind === 'looked-up' && !isFree(detail.dataset) ? [detail] : [],
  );
  const cached = answers.filter(
    ({ outcome, chargedMicros }) => outcome === 'found' && chargedMicros === 0,
  );
  return {
    cached: cached.length,
    answered: answers.length,
    savedMicros: cached.reduce((sum, { dataset }) => sum + priceOf(dataset), 0),
  };
}

/** Answered lookups and all that ended; a match and a clean no-match both count as success. */
export function lookupSuccess(lookups: readonly Lookup[]): { answered: number; ended: number } {
  const answered = lookups.filter(({ state }) => state === 'done' || state === 'no-match').length;
  const lost = lookups.filter(({ state }) => state === 'failed' || state === 'uncertain').length;
  return { answered, ended: answered + lost };
}

const sumCharged = (entries: readonly LedgerEntry[]): Micros =>
  entries.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
