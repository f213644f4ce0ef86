import type { LeadFlowDatabase } from '../db/database.ts';
import { currentZone, keepSpendInZone } from '../db/spend.ts';
import { storageFailure } from '../db/storage-failure.ts';
import type { Budgets } from '../domain/budget.ts';
import { DATASETS, type DatasetId } from '../domain/dataset.ts';
import type { LookupScope, Quote, QuoteSummary } from '../domain/lookup.ts';
import type { ProviderAccount } from '../domain/provider-account.ts';
import type { Reconciled } from '../domain/reconciled.ts';
import type { Clock } from '../shared/clock.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { allowOnce } from './allow-once.ts';
import { quoteLookups, summarizeLookups, type StartedLookups } from './ask-lookups.ts';
import { partsWaiting, workParts } from './ask-parts.ts';
import { placedUrl, PRODUCTION, type Environment } from './environment.ts';
import { nextLost, nextSendAt } from './due-times.ts';
import { freeCalls } from './free-calls.ts';
import { lookUpFree } from './free-lookups.ts';
import { createHttpClient } from './http-client.ts';
import { cancelLookups, putBack } from './cancel-lookups.ts';
import { retryLookup, settleLookup } from './manage-lookup.ts';
import { pauseLookups } from './pause-lookups.ts';
import type { KeyTest, ProviderLimits } from './provider.ts';
import { createProviderQueue, type QueueContext } from './provider-queue.ts';
import { rebuildAddressKeys } from './rebuild-address-keys.ts';
import { PROVIDERS } from './registry.ts';
import { resumeLookups } from './resume-lookups.ts';
import { runTimed } from './run-timed.ts';
import { setBudgets } from './set-budgets.ts';

export interface EnrichmentOptions {
  db: LeadFlowDatabase;
  clock: Clock;
  /** Whether the extension may reach an origin ("https://api.example.com"). Without it a call would bill and not be seen. */
  hasHostAccess: (origin: string) => Promise<boolean>;
  /** Whom this build asks; the providers themselves if absent. */
  environment?: Environment;
  fetch?: typeof globalThis.fetch;
  random?: () => number;
  isOnline?: () => boolean;
  sleep?: (ms: number) => Promise<void>;
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
  /** The same for many leads, counted, with what it does to the fences. */
  summarize: (ask: LookupAsk) => Promise<Result<QuoteSummary, Failure>>;
  /**
   * Queues what was quoted and gives remembered answers: of many leads in parts, as `drain` goes on. Durable when it
   * answers; call `drain` then.
   * 'price-changed' when it would now cost more than `maxMicros`.
   */
  run: (ask: LookupAsk & { maxMicros: Micros }) => Promise<Result<StartedLookups, Failure>>;
  /** Queues what is free to know about captured leads, if the user wants that; call `drain` then. */
  lookUpFree: (leadIds: string[]) => Promise<Result<null, Failure>>;
  /** Queues a failed or cancelled lookup again; same fence as `run`. */
  retry: (lookupId: string, maxMicros: Micros) => Promise<Result<null, Failure>>;
  /** The user's word on an uncertain charge. The lookup ends as failed and may be retried. */
  settle: (lookupId: string, charged: boolean) => Promise<Result<null, Failure>>;
  /** Settles uncertain charges by the provider's own count, where that tells. 'not-found' when it has none. */
  reconcile: (provider: ProviderId) => Promise<Result<Reconciled, Failure>>;
  /** What is left at a provider, and what it says it billed beside our ledger. 'not-found' when it tells neither. */
  readAccount: (provider: ProviderId) => Promise<Result<ProviderAccount, Failure>>;
  /** Takes out what is queued of a lookup, a lead, a provider or in all. 'superseded' when it was sent or is over already. */
  cancel: (scope: LookupScope) => Promise<Result<{ lookupIds: string[] }, Failure>>;
  /** Undoes a cancel, as far as nothing was asked anew since; call `drain` then. */
  putBack: (lookupIds: string[]) => Promise<Result<null, Failure>>;
  /** Lets one lookup that a fence holds cross it, at its quoted price; call `drain` then. */
  allowOnce: (lookupId: string, maxMicros: Micros) => Promise<Result<null, Failure>>;
  /** Pauses a lookup, those of a lead or a provider, or all, or lets them go on; call `drain` then. Holds over restarts. */
  pause: (scope: LookupScope, paused: boolean) => Promise<Result<null, Failure>>;
  /** Stores other fences; call `drain` then, for what the old ones held. */
  setBudgets: (budgets: Budgets) => Promise<Result<null, Failure>>;
  /** Asks the provider something free with this key. What its plan was said to lack may be asked for again after. */
  testKey: (provider: ProviderId, key: string) => Promise<Result<KeyTest, Failure>>;
  /** Finds what an earlier life left unanswered and marks it uncertain, then brings older address keys up to date. Call at every start of the worker and on its alarm. */
  resume: () => Promise<Result<null, Failure>>;
  /**
   * Sends what is due until nothing is, or nothing will be for a while. Resolves when idle; may be called at any time,
   * any number of times. Storage failures end it and come back as its answer.
   */
  drain: () => Promise<Result<null, Failure>>;
  /** When `resume` and `drain` should be called next (epoch ms); null when the queue is empty. */
  nextDueAt: () => Promise<number | null>;
}

/** Lookups on the user's own keys: quoted first, queued in the database, paid once. One per worker life. */
export function createEnrichment(options: EnrichmentOptions): Enrichment {
  const { db, clock } = options;
  const woken: Promise<void>[] = [];
  const wakeAll = () => {
    for (const queue of queues) woken.push(handled(queue.drain()));
  };
  const context = { ...contextOf(options), wakeAll };
  /** One at a time, however often it is asked to drain. */
  let parts: Promise<void> | null = null;
  const limitsOf = (provider: ProviderId): ProviderLimits =>
    options.limits?.[provider] ?? PROVIDERS[provider].limits;
  const queues = PROVIDER_IDS.map((id) => createProviderQueue(context, id, limitsOf(id)));
  return {
    quote: (leadIds, datasets, refresh) =>
      quoteLookups(context, { leadIds, datasets, refresh }, clock()),
    summarize: (ask) => summarizeLookups(context, ask, clock()),
    run: (ask) => runTimed(context, ask, clock()),
    lookUpFree: (leadIds) => storageSafe(() => lookUpFree(context, leadIds, clock())),
    retry: (lookupId, maxMicros) => retryLookup(context, lookupId, maxMicros, clock()),
    settle: (lookupId, charged) => settleLookup(db, lookupId, charged, clock()),
    cancel: (scope) => cancelLookups(db, scope, clock()),
    putBack: (lookupIds) => putBack(db, lookupIds, clock()),
    allowOnce: (lookupId, maxMicros) => allowOnce(db, lookupId, maxMicros, clock()),
    pause: (scope, paused) => pauseLookups(db, scope, paused, clock()),
    async setBudgets(budgets) {
      await setBudgets(db, budgets, clock());
      return ok(null);
    },
    ...freeCalls(context, limitsOf),
    resume: () =>
      storageSafe(async () => {
        await resumeLookups(db, context.inFlight, clock());
        await rebuildAddressKeys(db, clock());
        await keepSpendInZone(db, currentZone());
      }),
    drain: () =>
      storageSafe(async () => {
        wakeAll();
        parts ??= workParts(context, wakeAll).finally(() => {
          parts = null;
        });
        woken.push(handled(parts));
        while (woken.length > 0) await Promise.all(woken.splice(0));
      }),
    async nextDueAt() {
      if (await partsWaiting(db)) return clock();
      const times = await Promise.all(
        PROVIDER_IDS.map(async (id) => [
          await nextSendAt(db, id, limitsOf(id), clock()),
          await nextLost(db, id),
        ]),
      );
      const known = times.flat().filter((at) => at !== null);
      return known.length === 0 ? null : Math.min(...known);
    },
  };
}

const PROVIDER_IDS = [...new Set(Object.values(DATASETS).map(({ provider }) => provider))];

function contextOf({
  db,
  clock,
  hasHostAccess,
  environment = PRODUCTION,
  fetch = globalThis.fetch.bind(globalThis),
  random = Math.random,
  isOnline = () => navigator.onLine,
  sleep = (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
}: EnrichmentOptions): Omit<QueueContext, 'wakeAll'> {
  const place = (url: string) => placedUrl(environment, url);
  const http = createHttpClient({ clock, fetch, place });
  return {
    db,
    clock,
    hasHostAccess,
    environment,
    http,
    random,
    isOnline,
    sleep,
    inFlight: new Set(),
  };
}

/** A promise whose failure somebody looks at later. */
function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

/** The worker side has nobody to throw to: what storage refuses becomes its answer. */
async function storageSafe(work: () => Promise<unknown>): Promise<Result<null, Failure>> {
  try {
    await work();
    return ok(null);
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === null) throw error;
    return fail(failure);
  }
}
