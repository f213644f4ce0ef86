import type { Micros } from './money.ts';

/** Names of the paid and free services a failure can come from. */
export const PROVIDER_IDS = [
  'attom',
  'batchdata',
  'rentcast',
  'census',
  'fema',
  'fcc',
  'hud',
] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];

/** What a dataset can be asked for by, besides the address. */
export const LOOKUP_INPUTS = ['location', 'county', 'phones', 'attomId'] as const;
export type LookupInput = (typeof LOOKUP_INPUTS)[number];

/** What spending is held within: one lead for good; a calendar month, of all or of one provider; a calendar day. */
export const FENCES = ['lead', 'month', 'provider', 'day'] as const;
export type Fence = (typeof FENCES)[number];

/**
 * Every expected way an operation can end badly. Plain data: it survives structured clone and JSON,
 * so callers branch on `kind`, never on a class. Holds no response bodies, keys or personal data.
 */
export type Failure =
  | { kind: 'offline' }
  | { kind: 'timeout'; provider: ProviderId }
  | { kind: 'rate-limited'; provider: ProviderId; retryAfterMs: number }
  | { kind: 'no-key'; provider: ProviderId }
  | { kind: 'unauthorized'; provider: ProviderId; status: number }
  | { kind: 'not-entitled'; provider: ProviderId; status: number }
  | { kind: 'out-of-credit'; provider: ProviderId }
  | { kind: 'no-host-access'; provider: ProviderId }
  /** A sandbox or stand-in build, and this provider has no place in it. */
  | { kind: 'not-in-build'; provider: ProviderId }
  | { kind: 'bad-request'; provider: ProviderId; status: number }
  | { kind: 'provider-error'; provider: ProviderId; status: number }
  | { kind: 'malformed-response'; provider: ProviderId; path: string }
  | { kind: 'no-address' }
  /** A dataset is asked for by something else than the address, and the lead has none of it yet. */
  | { kind: 'missing-input'; input: LookupInput }
  | { kind: 'no-consent' }
  /** Somebody of this home was erased: people there are not looked up again. */
  | { kind: 'person-erased' }
  | { kind: 'sample-lead' }
  /** An earlier call for the same thing may have been charged; the user settles that first. */
  | { kind: 'charge-uncertain'; provider: ProviderId }
  /** The connection broke, or the worker died, between sending and the answer. */
  | { kind: 'interrupted'; provider: ProviderId }
  /** It would cross a fence of the budget by this much; it waits until the fence is raised or its period ends. */
  | { kind: 'over-budget'; provider: ProviderId; fence: Fence; byMicros: Micros }
  | { kind: 'price-changed' }
  | { kind: 'storage-full' }
  | { kind: 'storage-blocked' }
  | { kind: 'storage-failed' }
  | { kind: 'unsupported-page'; reason: 'not-a-listing' | 'blocked' | 'unsupported' }
  | { kind: 'invalid-input'; field: string }
  | { kind: 'not-found' }
  | { kind: 'superseded' }
  | { kind: 'extension-reloaded' }
  | { kind: 'unexpected'; id: string };
