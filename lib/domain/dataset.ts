import { DAY_MS } from '../shared/clock.ts';
import type { ProviderId } from '../shared/failure.ts';
import { dollarsToMicros, type Micros } from '../shared/money.ts';

export const DATASET_IDS = ['owner', 'value', 'contacts'] as const;
export type DatasetId = (typeof DATASET_IDS)[number];

/** One thing that can be looked up about a lead, and who sells it. */
export interface Dataset {
  id: DatasetId;
  provider: ProviderId;
  /** As on a button: "Find owner". */
  verb: string;
  /** As a heading: "Owner and mortgage". */
  title: string;
  billing: 'per-call' | 'per-match';
  /** An estimate to start with; the user's own price table wins. */
  defaultPriceMicros: Micros;
  /** How long an answer is good for, and how long "nothing found" is. */
  ttlMs: number;
  negativeTtlMs: number;
}

export const DATASETS: Record<DatasetId, Dataset> = {
  owner: {
    id: 'owner',
    provider: 'attom',
    verb: 'Find owner',
    title: 'Owner and mortgage',
    billing: 'per-call',
    defaultPriceMicros: dollarsToMicros(0.1),
    ttlMs: 14 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
  value: {
    id: 'value',
    provider: 'attom',
    verb: 'Find value',
    title: 'Value estimate',
    billing: 'per-call',
    defaultPriceMicros: dollarsToMicros(0.1),
    ttlMs: 30 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
  contacts: {
    id: 'contacts',
    provider: 'batchdata',
    verb: 'Find phones',
    title: 'Phones and e-mails',
    billing: 'per-match',
    defaultPriceMicros: dollarsToMicros(0.07),
    ttlMs: 90 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
};
