import { DAY_MS } from '../../shared/clock.ts';
import { dollarsToMicros } from '../../shared/money.ts';
import type { Dataset } from './dataset-shape.ts';

/** What BatchData answers. Prices are what one customer paid in November 2025. */
export const BATCHDATA_DATASETS = {
  contacts: {
    provider: 'batchdata',
    verb: 'Find phones',
    title: 'Phones and e-mails',
    short: 'phones',
    findsPeople: true,
    by: 'address',
    billing: 'per-match',
    defaultPriceMicros: dollarsToMicros(0.07),
    ttlMs: 90 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
} as const satisfies Record<string, Dataset>;
