import type { LeadFlowDatabase } from '../db/database.ts';
import { getSetting } from '../db/settings.ts';
import { spendOfLeads } from '../db/spend.ts';
import { overBy, type Budgets, type FenceUse } from '../domain/budget.ts';
import { DATASETS, type DatasetId } from '../domain/dataset.ts';
import type { Lookup, QuoteLine, QuoteSummary } from '../domain/lookup.ts';
import type { SettingValues } from '../domain/settings.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { periodUses } from './fences.ts';
import type { PlannedLookup } from './plan-lookups.ts';

/** The tables a transaction around `summarizeQuote` must hold. */
export const SUMMARY_TABLES = ['settings', 'spend', 'lookups'] as const;

/** A plan for many leads, counted, with what it does to the fences. */
export async function summarizeQuote(
  db: LeadFlowDatabase,
  plan: readonly PlannedLookup[],
  datasets: readonly DatasetId[],
  now: number,
): Promise<QuoteSummary> {
  const budgets = await getSetting(db, 'budgets');
  const prices = await getSetting(db, 'prices');
  const lines = linesOf(plan, datasets);
  const uses = await usesWithQueue(db, budgets, providersOf(datasets), now);
  const [month] = uses;
  const day = uses.at(-1);
  if (month === undefined || day === undefined) throw new Error('A month and a day have fences');
  return {
    lines,
    leftOut: reasonsOf(plan),
    maxMicros: sumOf(lines.map(({ buyMicros }) => buyMicros)),
    refreshMicros: sumOf(lines.map((line) => line.cached * priceOf(line.dataset, prices))),
    month,
    day,
    over: crossing(uses, lines) ?? (await crossedLead(db, budgets, plan)),
  };
}

function linesOf(plan: readonly PlannedLookup[], datasets: readonly DatasetId[]): QuoteLine[] {
  const lines = new Map(
    datasets.map((dataset): [DatasetId, QuoteLine] => [
      dataset,
      { dataset, cached: 0, running: 0, buy: 0, units: 0, buyMicros: 0 },
    ]),
  );
  for (const item of plan) {
    const line = lines.get(item.dataset);
    if (line === undefined || item.kind === 'left-out') continue;
    line[item.kind] += 1;
    if (item.kind !== 'buy') continue;
    line.units += item.units ?? 1;
    line.buyMicros += item.priceMicros;
  }
  return [...lines.values()].filter(({ cached, running, buy }) => cached + running + buy > 0);
}

function reasonsOf(plan: readonly PlannedLookup[]): QuoteSummary['leftOut'] {
  const reasons = new Map<string, { reason: Failure; count: number }>();
  for (const item of plan) {
    if (item.kind !== 'left-out') continue;
    const key = JSON.stringify(item.reason);
    const known = reasons.get(key) ?? { reason: item.reason, count: 0 };
    reasons.set(key, { ...known, count: known.count + 1 });
  }
  return [...reasons.values()].toSorted((a, b) => b.count - a.count);
}

const providersOf = (datasets: readonly DatasetId[]): ProviderId[] => [
  ...new Set(datasets.map((dataset) => DATASETS[dataset].provider)),
];

/** The fences of month, providers and day, with what waits to be sent counted as reserved. */
async function usesWithQueue(
  db: LeadFlowDatabase,
  budgets: Budgets,
  providers: readonly ProviderId[],
  now: number,
): Promise<FenceUse[]> {
  const open = await db.lookups.orderBy('openKey').toArray();
  const waiting = open.filter(({ state }) => state === 'queued');
  const uses = await periodUses(db, budgets, providers, now);
  return uses.map((use) => ({
    ...use,
    reservedMicros: use.reservedMicros + sumOf(waiting.filter(countsFor(use)).map(quoted)),
  }));
}

const countsFor =
  ({ provider }: FenceUse) =>
  (job: Pick<Lookup, 'provider'>): boolean =>
    provider === null || job.provider === provider;

const quoted = ({ quotedMicros }: Lookup): Micros => quotedMicros;

function crossing(uses: readonly FenceUse[], lines: readonly QuoteLine[]): Failure | null {
  for (const use of uses) {
    const ofFence = lines.filter(({ dataset }) => countsFor(use)(DATASETS[dataset]));
    const micros = sumOf(ofFence.map(({ buyMicros }) => buyMicros));
    const provider = use.provider ?? ofFence.map(({ dataset }) => DATASETS[dataset].provider)[0];
    const byMicros = overBy(use, micros);
    if (micros > 0 && byMicros > 0 && provider !== undefined)
      return { kind: 'over-budget', provider, fence: use.fence, byMicros };
  }
  return null;
}

/** The lead whose own fence would be crossed the most. */
async function crossedLead(
  db: LeadFlowDatabase,
  { lead: limitMicros }: Budgets,
  plan: readonly PlannedLookup[],
): Promise<Failure | null> {
  if (limitMicros === null) return null;
  const bought = Map.groupBy(
    plan.filter((item) => item.kind === 'buy'),
    ({ leadId }) => leadId,
  );
  if (bought.size === 0) return null;
  const spent = await spendOfLeads(db, [...bought.keys()]);
  let worst: Extract<Failure, { kind: 'over-budget' }> | null = null;
  for (const [index, items] of [...bought.values()].entries()) {
    const { bookedMicros = 0, reservedMicros = 0 } = spent[index] ?? {};
    const micros = sumOf(items.map(({ priceMicros }) => priceMicros));
    const byMicros = bookedMicros + reservedMicros + micros - limitMicros;
    const provider = items.map(({ dataset }) => DATASETS[dataset].provider)[0];
    if (micros > 0 && provider !== undefined && byMicros > (worst?.byMicros ?? 0))
      worst = { kind: 'over-budget', provider, fence: 'lead', byMicros };
  }
  return worst;
}

const priceOf = (dataset: DatasetId, prices: SettingValues['prices']): Micros =>
  prices[dataset] ?? DATASETS[dataset].defaultPriceMicros;

const sumOf = (micros: readonly Micros[]): Micros => micros.reduce((sum, each) => sum + each, 0);
