import { ATTOM_DATASETS } from './datasets/attom-datasets.ts';
import { BATCHDATA_DATASETS } from './datasets/batchdata-datasets.ts';
import type { Dataset } from './datasets/dataset-shape.ts';
import { FREE_DATASETS } from './datasets/free-datasets.ts';
import { RENTCAST_DATASETS } from './datasets/rentcast-datasets.ts';

const ALL = { ...ATTOM_DATASETS, ...BATCHDATA_DATASETS, ...RENTCAST_DATASETS, ...FREE_DATASETS };

export type DatasetId = keyof typeof ALL;

/** Everything that can be looked up about a lead, in the order it is offered. */
export const DATASETS: Record<DatasetId, Dataset> = ALL;
export const DATASET_IDS = Object.keys(ALL) as [DatasetId, ...DatasetId[]];

/** Whether a dataset costs nothing whatever happens: its lookups may be asked again without asking the user. */
export const isFree = (dataset: DatasetId): boolean => DATASETS[dataset].billing === 'free';

/**
 * Until when an answer is taken for true (epoch ms, not included). Data that a provider replaces once a year is old
 * from that day on, however young the answer.
 */
export function goodUntil(dataset: DatasetId, found: boolean, fetchedAt: number): number {
  const { ttlMs, negativeTtlMs, renewedInMonth } = DATASETS[dataset];
  if (!found) return fetchedAt + negativeTtlMs;
  if (renewedInMonth === undefined) return fetchedAt + ttlMs;
  const year = new Date(fetchedAt).getUTCFullYear();
  const renewals = [year, year + 1].map((each) => Date.UTC(each, renewedInMonth - 1));
  return Math.min(fetchedAt + ttlMs, ...renewals.filter((at) => at > fetchedAt));
}

/** Whether a quoted price is the most it can come to: billed are the matches, or the phones that are known. */
export function isQuotedAtMost(dataset: DatasetId): boolean {
  const { billing } = DATASETS[dataset];
  return billing === 'per-match' || billing === 'per-item';
}

const USUAL: ReadonlySet<DatasetId> = new Set<DatasetId>(['owner', 'value', 'contacts']);

/** What is looked up of a lead in one press until the user chooses: who owns it, what it is worth, and all that is free. */
export const DEFAULT_LOOKUP_SET: DatasetId[] = DATASET_IDS.filter(
  (id) => USUAL.has(id) || isFree(id),
);
