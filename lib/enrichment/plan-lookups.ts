import { freshAnswers } from '../db/cache.ts';
import type { CacheEntry, LeadFlowDatabase } from '../db/database.ts';
import { openLookups } from '../db/lookups.ts';
import { getSetting } from '../db/settings.ts';
import { DATASETS, type DatasetId } from '../domain/dataset.ts';
import type { Lead } from '../domain/lead.ts';
import type { Lookup, Quote, QuoteItem } from '../domain/lookup.ts';
import type { SettingValues } from '../domain/settings.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { lookupAddress } from './lookup-address.ts';
import { requestKey } from './registry.ts';

/** What would happen to one dataset of one lead, with what is needed to do it. */
export type PlannedLookup = { leadId: string; dataset: DatasetId } & (
  | { kind: 'buy'; requestKey: string; priceMicros: Micros }
  | { kind: 'cached'; addressKey: string; entry: CacheEntry }
  /** `lookupId` is null when the same thing is bought by an earlier item of this plan. */
  | { kind: 'running'; lookupId: string | null }
  | { kind: 'left-out'; reason: Failure }
);

export interface PlanInput {
  leadIds: string[];
  datasets: DatasetId[];
  /** Answers fetched before this do not count; Infinity buys everything anew. */
  answersSince: number;
  /** Providers that cannot be called now, and why. */
  obstacles: Partial<Record<ProviderId, Failure>>;
  now: number;
}

/** The tables a transaction around `planLookups` must hold. */
export const PLAN_TABLES = ['leads', 'cache', 'lookups', 'settings'] as const;

/** Decides for every lead and dataset whether it is bought, remembered, under way or left out. Writes nothing. */
export async function planLookups(
  db: LeadFlowDatabase,
  { leadIds, datasets, answersSince, obstacles, now }: PlanInput,
): Promise<PlannedLookup[]> {
  const ids = [...new Set(leadIds)];
  const leads = await db.leads.bulkGet(ids);
  const wanted = ids.flatMap((leadId, index) =>
    datasets.map((dataset) => wish(leadId, dataset, leads[index])),
  );
  const keys = [...new Set(wanted.flatMap((item) => ('key' in item ? [item.key] : [])))];
  const answers = await freshAnswers(db, keys, { now, since: answersSince });
  const open = await openLookups(db, keys);
  const prices = await getSetting(db, 'prices');
  const bought = new Set<string>();
  return wanted.map((item): PlannedLookup => {
    if (!('key' in item)) return item;
    const { key, addressKey, leadId, dataset } = item;
    const entry = answers.get(key);
    if (entry !== undefined) return { leadId, dataset, kind: 'cached', addressKey, entry };
    const job = open.get(key);
    if (job !== undefined) return { leadId, dataset, ...joined(job) };
    if (bought.has(key)) return { leadId, dataset, kind: 'running', lookupId: null };
    const reason = obstacles[DATASETS[dataset].provider];
    if (reason !== undefined) return { leadId, dataset, kind: 'left-out', reason };
    bought.add(key);
    const priceMicros = priceOf(dataset, prices);
    return { leadId, dataset, kind: 'buy', requestKey: key, priceMicros };
  });
}

/** The plan as the user sees it. */
export function quoteOf(plan: readonly PlannedLookup[]): Quote {
  const items = plan.map((item): QuoteItem => ({
    leadId: item.leadId,
    dataset: item.dataset,
    kind: item.kind,
    priceMicros: item.kind === 'buy' ? item.priceMicros : 0,
    reason: item.kind === 'left-out' ? item.reason : null,
  }));
  return { items, maxMicros: items.reduce((sum, { priceMicros }) => sum + priceMicros, 0) };
}

type Wish = { leadId: string; dataset: DatasetId } & (
  | { kind: 'left-out'; reason: Failure }
  | { key: string; addressKey: string }
);

function wish(leadId: string, dataset: DatasetId, lead: Lead | undefined): Wish {
  const leftOut = (reason: Failure): Wish => ({ leadId, dataset, kind: 'left-out', reason });
  if (lead === undefined) return leftOut({ kind: 'not-found' });
  if (lead.sample) return leftOut({ kind: 'sample-lead' });
  const { addressKey } = lead;
  if (addressKey === null || lookupAddress(lead.address) === null)
    return leftOut({ kind: 'no-address' });
  return { leadId, dataset, addressKey, key: requestKey(dataset, addressKey) };
}

/** An open job is joined, unless its charge is in doubt: then asking again could pay twice. */
function joined({ id, state, provider }: Lookup) {
  if (state === 'uncertain')
    return { kind: 'left-out', reason: { kind: 'charge-uncertain', provider } } as const;
  return { kind: 'running', lookupId: id } as const;
}

const priceOf = (dataset: DatasetId, prices: SettingValues['prices']): Micros =>
  prices[dataset] ?? DATASETS[dataset].defaultPriceMicros;
