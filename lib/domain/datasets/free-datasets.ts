import { DAY_MS } from '../../shared/clock.ts';
import type { Dataset } from './dataset-shape.ts';

/**
 * What public services answer for nothing. The place comes first: what is asked for by location or county can be
 * asked once it is known.
 */
export const FREE_DATASETS = {
  place: {
    provider: 'census',
    verb: 'Find place',
    title: 'Place and county',
    short: 'place',
    by: 'address',
    brings: ['location', 'county'],
    billing: 'free',
    defaultPriceMicros: 0,
    ttlMs: 365 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
  flood: {
    provider: 'fema',
    verb: 'Find flood zone',
    title: 'Flood zone',
    short: 'flood zone',
    by: 'location',
    billing: 'free',
    defaultPriceMicros: 0,
    ttlMs: 180 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
  area: {
    provider: 'fcc',
    verb: 'Find census area',
    title: 'Census area',
    short: 'census area',
    by: 'location',
    brings: ['county'],
    billing: 'free',
    defaultPriceMicros: 0,
    ttlMs: 365 * DAY_MS,
    negativeTtlMs: 7 * DAY_MS,
  },
  'fair-rents': {
    provider: 'hud',
    verb: 'Find fair rents',
    title: 'Fair market rents',
    short: 'fair rents',
    by: 'county',
    billing: 'free',
    defaultPriceMicros: 0,
    ttlMs: 365 * DAY_MS,
    // A fiscal year's rents hold from its first day.
    renewedInMonth: 10,
    negativeTtlMs: 7 * DAY_MS,
  },
} as const satisfies Record<string, Dataset>;
