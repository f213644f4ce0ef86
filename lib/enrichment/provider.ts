import type { Person, PhoneCheck } from '../domain/contact.ts';
import type { DatasetId } from '../domain/dataset.ts';
import type { FactValues } from '../domain/facts.ts';
import type { LedgerStatus } from '../domain/lookup.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import type { Result } from '../shared/result.ts';
import type { HttpClient } from './http-client.ts';
import type { LookupAddress } from './lookup-address.ts';

/** A service that answers lookups on the user's own key. */
export interface Provider {
  id: ProviderId;
  /** Whether it takes the user's own key. Services without one are free. */
  keyed: boolean;
  limits: ProviderLimits;
  /** Asks something free to see whether a key works. Nothing is billed whatever the answer. */
  testKey(context: CallContext): Promise<Result<KeyTest, Failure>>;
  /** What is left in the user's wallet, where there is one: free to ask. Null when the key may not read it. */
  readBalance?(context: CallContext): Promise<Result<Micros | null, Failure>>;
  /** What it says it billed, where it tells: free to ask, and what uncertain charges are settled from. */
  readUsage?(range: UsageRange, context: CallContext): Promise<Result<ProviderUsage[], Failure>>;
}

/** Whole UTC days, both included (ISO dates). */
export interface UsageRange {
  fromDay: string;
  toDay: string;
}

/** What a provider counted on one UTC day for one of its endpoints. */
export interface ProviderUsage {
  day: string;
  /** As in `DatasetSource.endpoint`; null when the report does not say. */
  endpoint: string | null;
  /** Billed units: matches, calls or items, as the endpoint bills; null when the report counts money only. */
  count: number | null;
  /** Null when the report gives no amount. */
  micros: Micros | null;
}

export interface ProviderLimits {
  /** At most `max` calls in any `perMs`, held across worker lives by the `limits` table. */
  window: { max: number; perMs: number };
  /** Spreads the calls of one worker life, so that the window is not used up in a burst. */
  pace: { max: number; perMs: number };
  /** Calls in flight at once. */
  concurrency: number;
}

export interface KeyTest {
  /** Null when the provider has no wallet, or the key may not read it. */
  balanceMicros: Micros | null;
}

/** One endpoint that answers one dataset. */
export interface DatasetSource {
  provider: ProviderId;
  dataset: DatasetId;
  /** Path under the provider's origin; part of what is paid for. */
  endpoint: string;
  /** Request options that change the answer, in a fixed order; '' when there are none. */
  options: string;
  lookUp(request: LookupRequest, context: CallContext): Promise<ProviderAnswer>;
  /** Only where one call may ask about several homes. */
  batch?: BatchSource;
}

/** Several homes in one call: it counts once against the limits, and each home is booked by its own answer. */
export interface BatchSource {
  /** Most homes in one call. */
  max: number;
  /** An answer for every request, by its `requestId`, whatever came back. */
  lookUp(
    requests: readonly LookupRequest[],
    context: CallContext,
  ): Promise<Map<string, ProviderAnswer>>;
}

export interface LookupRequest {
  address: LookupAddress;
  known: KnownOfLead;
  /** A random id of this one call, for providers that give it back. Says nothing about the lead. */
  requestId: string;
}

/** What else is known of the home, for providers that are asked by something better than its address. */
export interface KnownOfLead {
  attomId: string | null;
  location: { lat: number; lng: number } | null;
  /** County FIPS code, five digits. */
  fips: string | null;
  /** Ten digits each, as `askablePhones` gives them; only for datasets asked for by phones. */
  phones: string[];
}

export interface CallContext {
  /** '' for a service without keys. */
  key: string;
  http: HttpClient;
  now: number;
}

/** What is known about the charge once a call is over. */
export type Charge = Exclude<LedgerStatus, 'pending'>;

/** What a provider said about one address. `matched: false` is an answer too, and worth remembering. */
export interface Findings {
  matched: boolean;
  facts: Partial<FactValues>;
  persons: Person[];
  /** What was said about each number asked; only of datasets asked for by phones. */
  phoneChecks?: PhoneCheck[];
  /** The provider's own date of its data (ISO date), where it gives one. */
  dataAsOf: string | null;
}

export type ProviderAnswer = AnsweredLookup | FailedLookup;

/** How much was charged, where that is not what was quoted. */
export interface BilledUnits {
  /** Of a charge: how many units the provider billed. The ledger books them at the quoted price of one. */
  units?: number;
  /** The provider counts another bill than its answer shows. Its count is what is booked. */
  countDiffers?: true;
}

export interface AnsweredLookup extends BilledUnits {
  kind: 'answered';
  findings: Findings;
  charge: 'charged' | 'not-charged';
  httpStatus: number;
}

export interface FailedLookup extends BilledUnits {
  kind: 'failed';
  failure: Failure;
  charge: Charge;
  /**
   * Null when asking again by itself cannot help or might pay twice. `inBatchOf`: in calls about so many homes at
   * most, because one of them made the provider refuse all.
   */
  retry: { afterMs: number | null; inBatchOf?: number } | null;
  /** Null when there was no answer at all. */
  httpStatus: number | null;
}
