import type { LeadFlowDatabase } from '../db/database.ts';
import type { DatasetId } from '../domain/dataset.ts';
import type { Quote } from '../domain/lookup.ts';
import type { Clock } from '../shared/clock.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import type { Result } from '../shared/result.ts';
import type { KeyTest, ProviderLimits } from './provider.ts';

export interface EnrichmentOptions {
  db: LeadFlowDatabase;
  clock: Clock;
  /** Whether the extension may reach an origin ("https://api.example.com"). Without it a call would bill and not be seen. */
  hasHostAccess: (origin: string) => Promise<boolean>;
  fetch?: typeof globalThis.fetch;
  random?: () => number;
  isOnline?: () => boolean;
  /** Other limits than the providers' own, for tests and stand-ins. */
  limits?: Partial<Record<ProviderId, ProviderLimits>>;
}

/** What is asked for: some datasets about some leads. `refresh` buys again what is still remembered. */
export interface LookupAsk {
  leadIds: string[];
  datasets: DatasetId[];
  refresh: boolean;
}

/** Everything about paid lookups. Storage errors are thrown and mapped at the message border, except by the worker side. */
export interface Enrichment {
  /** What an ask would cost at most, lead by lead. Sends nothing, writes nothing. */
  quote: (
    leadIds: string[],
    datasets: DatasetId[],
    refresh: boolean,
  ) => Promise<Result<Quote, Failure>>;
  /**
   * Queues what was quoted and gives remembered answers at once. Durable when it answers; call `drain` then.
   * 'price-changed' when it would now cost more than `maxMicros`.
   */
  run: (
    ask: LookupAsk & { maxMicros: Micros },
  ) => Promise<Result<{ lookupIds: string[] }, Failure>>;
  /** Queues a failed or cancelled lookup again; same fence as `run`. */
  retry: (lookupId: string, maxMicros: Micros) => Promise<Result<null, Failure>>;
  /** The user's word on an uncertain charge. The lookup ends as failed and may be retried. */
  settle: (lookupId: string, charged: boolean) => Promise<Result<null, Failure>>;
  /** Takes a queued lookup out. 'superseded' when it was sent or is over already. */
  cancel: (lookupId: string) => Promise<Result<null, Failure>>;
  /** Asks the provider something free with this key. */
  testKey: (provider: ProviderId, key: string) => Promise<Result<KeyTest, Failure>>;
  /** Finds what an earlier life left unanswered and marks it uncertain. Call at every start of the worker and on its alarm. */
  resume: () => Promise<Result<null, Failure>>;
  /**
   * Sends what is due until nothing is, or nothing will be for a while. Resolves when idle; may be called at any time,
   * any number of times. Storage failures end it and come back as its answer.
   */
  drain: () => Promise<Result<null, Failure>>;
  /** When `resume` and `drain` should be called next (epoch ms); null when the queue is empty. */
  nextDueAt: () => Promise<number | null>;
}
