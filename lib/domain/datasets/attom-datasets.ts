import { DAY_MS } from '../../shared/clock.ts';
import { dollarsToMicros } from '../../shared/money.ts';
import type { Dataset } from './dataset-shape.ts';

/** What ATTOM answers. Prices are not public; its own example comes to $0.10 a call. */
export const ATTOM_DATASETS = {
  owner: {
    provider: 'attom',
    verb: 'Find owner',
    title: 'Owner and mortgage',
    short: 'owner',
    by: 'address',
    billing: 'per-call',
    defaultPriceMicros: dollarsToMicros(0.1),
    ttlMs: 14 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
  value: {
    provider: 'attom',
    verb: 'Find value',
    title: 'Value estimate',
    short: 'value',
    by: 'address',
    billing: 'per-call',
    defaultPriceMicros: dollarsToMicros(0.1),
    ttlMs: 30 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
} as const satisfies Record<string, Dataset>;
