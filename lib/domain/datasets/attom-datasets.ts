import { DAY_MS } from '../../shared/clock.ts';
import { dollarsToMicros } from '../../shared/money.ts';
import type { Dataset } from './dataset-shape.ts';

/** Prices are not public; ATTOM's own example comes to $0.10 a call, whatever is asked for. */
const COMMON = {
  provider: 'attom',
  billing: 'per-call',
  defaultPriceMicros: dollarsToMicros(0.1),
  negativeTtlMs: 7 * DAY_MS,
} as const;

/** Whatever is asked about a home, the answer says which home it is and where. */
const HOME = {
  ...COMMON,
  by: 'address',
  brings: ['attomId', 'location', 'county'],
} as const;

/** What ATTOM answers. */
export const ATTOM_DATASETS = {
  owner: {
    ...HOME,
    verb: 'Find owner',
    title: 'Owner and mortgage',
    short: 'owner',
    ttlMs: 14 * DAY_MS,
  },
  value: {
    ...HOME,
    verb: 'Find value',
    title: 'Value estimate',
    short: 'value',
    ttlMs: 30 * DAY_MS,
  },
  equity: {
    ...HOME,
    verb: 'Find equity',
    title: 'Home equity',
    short: 'equity',
    extra: true,
    ttlMs: 30 * DAY_MS,
  },
  sales: {
    ...HOME,
    verb: 'Find sales',
    title: 'Sale history',
    short: 'sales',
    extra: true,
    ttlMs: 14 * DAY_MS,
  },
  permits: {
    ...HOME,
    verb: 'Find permits',
    title: 'Building permits',
    short: 'permits',
    extra: true,
    ttlMs: 30 * DAY_MS,
  },
  preforeclosure: {
    ...COMMON,
    by: 'attomId',
    verb: 'Find foreclosure',
    title: 'Pre-foreclosure',
    short: 'foreclosure',
    extra: true,
    // An auction can be three weeks from its notice.
    ttlMs: 7 * DAY_MS,
  },
  mortgage: {
    ...HOME,
    verb: 'Find mortgage',
    title: 'Mortgage and owner',
    short: 'mortgage',
    extra: true,
    ttlMs: 14 * DAY_MS,
  },
  assessment: {
    ...HOME,
    verb: 'Find taxes',
    title: 'Assessment and tax',
    short: 'taxes',
    extra: true,
    ttlMs: 30 * DAY_MS,
  },
  profile: {
    ...HOME,
    verb: 'Find profile',
    title: 'Basic profile',
    short: 'profile',
    extra: true,
    ttlMs: 30 * DAY_MS,
  },
} as const satisfies Record<string, Dataset>;
