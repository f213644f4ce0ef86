import { goodUntil, type DatasetId } from '@/lib/domain/dataset.ts';
import type { PipelineEvent } from '@/lib/domain/event.ts';
import type { Observation } from '@/lib/domain/facts.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';

/** What is known of one dataset of a lead: the lookup that matters now, and the last answer. */
export interface DatasetHistory {
  /** The newest lookup that was not cancelled; null when none was started for this lead. */
  latest: Lookup | null;
  /** The last answer we hold, bought or remembered, whatever became of later lookups. */
  answer: { found: boolean; fetchedAt: number; expired: boolean } | null;
}

/**
 * Reads a dataset's history. Answers come from the events, not from the lookups: a remembered answer,
 * bought for another lead at this address, has an event here but no lookup.
 */
export function datasetHistory(
  dataset: DatasetId,
  {
    lookups,
    events,
    observations,
  }: {
    lookups: readonly Lookup[];
    events: readonly PipelineEvent[];
    observations: readonly Observation[];
  },
  now: number,
): DatasetHistory {
  const own = lookups
    .filter((lookup) => lookup.dataset === dataset && lookup.state !== 'cancelled')
    .toSorted((a, b) => b.createdAt - a.createdAt);
  return { latest: own[0] ?? null, answer: lastAnswer(dataset, events, observations, now) };
}

function lastAnswer(
  dataset: DatasetId,
  events: readonly PipelineEvent[],
  observations: readonly Observation[],
  now: number,
): DatasetHistory['answer'] {
  const [event] = events
    .filter(({ detail }) => detail.kind === 'looked-up' && detail.dataset === dataset)
    .toSorted((a, b) => b.at - a.at);
  if (event?.detail.kind !== 'looked-up') return null;
  const found = event.detail.outcome === 'found';
  const said = observations.find(({ id }) => event.observationIds.includes(id));
  const fetchedAt = said?.at ?? event.at;
  return { found, fetchedAt, expired: now >= goodUntil(dataset, found, fetchedAt) };
}
