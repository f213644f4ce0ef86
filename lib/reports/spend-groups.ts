import { DATASET_IDS, DATASETS, type DatasetId } from '../domain/dataset.ts';
import type { PipelineEvent } from '../domain/event.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import type { Stage } from '../domain/stage.ts';
import { PROVIDER_IDS } from '../shared/failure.ts';
import { roundUpToCent, type Micros } from '../shared/money.ts';
import { PROVIDER_NAMES } from '../shared/provider-names.ts';
import { percentile } from './percentile.ts';

/** What spend can be split by. */
export const SPEND_SPLITS = ['lookup', 'provider', 'lead', 'stage'] as const;
export type SpendSplit = (typeof SPEND_SPLITS)[number];

/** What a lead of the ledger is called by, and where it is now. */
export interface CostLead {
  id: string;
  line: string;
  stageId: string;
}

/** One part of the spend: what a row of the table says, and which calls are behind it. */
export interface SpendGroup {
  /** The dataset, provider, lead or stage; '' for leads that are no longer here. */
  key: string;
  label: string;
  /** Under the label; null when the label says it all. */
  detail: string | null;
  calls: number;
  spentMicros: Micros;
  /** Of the calls that were answered, ms; null when none was. */
  p50Ms: number | null;
  p95Ms: number | null;
}

export interface SplitInput {
  entries: readonly LedgerEntry[];
  /** Leads by every id the ledger has; merged ones are the lead they are in. Removed leads are not here. */
  leads: ReadonlyMap<string, CostLead>;
  stages: readonly Pick<Stage, 'id' | 'name' | 'order'>[];
}

/** The spend split one way. Providers and look-ups in their own order, stages in the pipeline's, leads by spend. */
export function spendGroups(by: SpendSplit, input: SplitInput): SpendGroup[] {
  const groups = Map.groupBy(input.entries, (entry) => splitKey(by, entry, input.leads));
  const rows = [...groups].map(([key, own]): SpendGroup => {
    const times = own.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
    return {
      key,
      ...labelOf(by, key, input),
      calls: own.length,
      spentMicros: own.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0),
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
    };
  });
  const order = orderOf(by, input);
  return order === null
    ? rows.toSorted((a, b) => b.spentMicros - a.spentMicros || a.label.localeCompare(b.label))
    : rows.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

/** The group an entry belongs to. */
export function splitKey(
  by: SpendSplit,
  { provider, dataset, leadId }: LedgerEntry,
  leads: SplitInput['leads'],
): string {
  if (by === 'provider') return provider;
  if (by === 'lookup') return dataset;
  const lead = leads.get(leadId);
  return (by === 'stage' ? lead?.stageId : lead?.id) ?? '';
}

function labelOf(
  by: SpendSplit,
  key: string,
  { leads, stages }: SplitInput,
): Pick<SpendGroup, 'label' | 'detail'> {
  if (by === 'provider')
    return { label: PROVIDER_NAMES[key as keyof typeof PROVIDER_NAMES], detail: null };
  if (by === 'lookup') {
    const { title, provider } = DATASETS[key as DatasetId];
    return { label: title, detail: PROVIDER_NAMES[provider] };
  }
  const name = by === 'lead' ? leads.get(key)?.line : stages.find(({ id }) => id === key)?.name;
  return { label: name ?? 'Removed leads', detail: null };
}

function orderOf(by: SpendSplit, { stages }: SplitInput): readonly string[] | null {
  if (by === 'provider') return PROVIDER_IDS;
  if (by === 'lookup') return DATASET_IDS;
  return by === 'stage'
    ? [...stages.toSorted((a, b) => a.order - b.order).map(({ id }) => id), '']
    : null;
}

/** Leads that came to a won stage by these events, each once; an undone move counts for nothing. */
export function wonLeads(events: readonly PipelineEvent[], stages: readonly Stage[]): Set<string> {
  const won = new Set(stages.flatMap(({ id, kind }) => (kind === 'won' ? [id] : [])));
  return new Set(
    events.flatMap(({ detail, leadIds, undoneBy }) =>
      detail.kind === 'moved' && undoneBy === null && won.has(detail.toStageId) ? leadIds : [],
    ),
  );
}

/** Spend over deals won, up to the next cent; null while none is won. */
export const spentPerDeal = (spentMicros: Micros, deals: number): Micros | null =>
  deals === 0 ? null : roundUpToCent(spentMicros / deals);
