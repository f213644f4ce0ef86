import { DAY_MS } from '../../shared/clock.ts';
import { dollarsToMicros } from '../../shared/money.ts';
import type { Dataset } from './dataset-shape.ts';

/** Plans differ and 50 calls a month are free: an estimate of a call beyond them. Only answers are billed. */
const A_CALL = dollarsToMicros(0.2);

/** What RentCast answers. Its terms allow keeping answers. */
export const RENTCAST_DATASETS = {
  'rentcast-property': {
    provider: 'rentcast',
    verb: 'Find record',
    title: 'Property record',
    short: 'record',
    by: 'address',
    billing: 'per-call',
    defaultPriceMicros: A_CALL,
    ttlMs: 30 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
  'rentcast-value': {
    provider: 'rentcast',
    verb: 'Find comps',
    title: 'Value and comps',
    short: 'comps',
    by: 'address',
    billing: 'per-call',
    defaultPriceMicros: A_CALL,
    ttlMs: 30 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
  rent: {
    provider: 'rentcast',
    verb: 'Find rent',
    title: 'Rent and rent comps',
    short: 'rent',
    by: 'address',
    billing: 'per-call',
    defaultPriceMicros: A_CALL,
    ttlMs: 30 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
  'rentcast-listing': {
    provider: 'rentcast',
    verb: 'Find listing',
    title: 'Sale listing',
    short: 'listing',
    by: 'address',
    billing: 'per-call',
    defaultPriceMicros: A_CALL,
    ttlMs: DAY_MS,
    negativeTtlMs: DAY_MS,
  },
} as const satisfies Record<string, Dataset>;
