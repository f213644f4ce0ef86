import pThrottle from 'p-throttle';
import { getLimits } from '../db/limits.ts';
import { storageFailure } from '../db/storage-failure.ts';
import type { Clock } from '../shared/clock.ts';
import type { ProviderId } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail } from '../shared/result.ts';
import { claimJob, type ClaimedJob } from './claim-job.ts';
import { nextSend } from './due-times.ts';
import type { HttpClient } from './http-client.ts';
import { isSilence, silentLimits } from './job-states.ts';
import { holdWhileOffline, releaseWhenOnline } from './offline-wait.ts';
import type { ProviderAnswer, ProviderLimits } from './provider.ts';
import { createPump, type QueueStep } from './queue-pump.ts';
import { hasConsent, keyFor, type ReadinessChecks } from './readiness.ts';
import { failQueued, recordAnswer, recordChargeOnly } from './record-answer.ts';
import { PROVIDERS, SOURCES } from './registry.ts';

export interface QueueContext extends ReadinessChecks {
  clock: Clock;
  http: HttpClient;
  random: () => number;
  isOnline: () => boolean;
  sleep: (ms: number) => Promise<void>;
  /** Ids of the jobs this worker life is waiting for. */
  inFlight: Set<string>;
}

/** One provider's queue: takes jobs from the database one by one and sends them under the provider's limits. */
export function createProviderQueue(
  context: QueueContext,
  provider: ProviderId,
  limits: ProviderLimits,
) {
  const { db, clock, isOnline, inFlight } = context;

  async function nextStep(): Promise<QueueStep> {
    const next = await nextSend(db, provider, limits, clock());
    if (next === null) return { kind: 'empty' };
    if (next.dueAt > clock()) return { kind: 'wait', untilAt: next.dueAt };
    if (!isOnline())
      return { kind: 'wait', untilAt: await holdWhileOffline(db, provider, clock()) };
    const key = await keyForCall(context, provider);
    if (!key.ok) {
      await failQueued(db, provider, key.failure, { now: clock() });
      return { kind: 'again' };
    }
    if (!(await isReachable(context, provider, key.value))) return { kind: 'again' };
    const claim = await claimJob({ db, provider, limits, inFlight, now: clock() });
    if (claim.kind !== 'claimed') return claim;
    return { kind: 'send', send: () => sendJob(context, claim.claimed, key.value) };
  }

  const { max, perMs } = limits.pace;
  const pump = createPump({
    clock,
    concurrency: limits.concurrency,
    sleep: context.sleep,
    nextStep: pThrottle({ limit: max, interval: perMs, strict: true })(nextStep),
  });
  return {
    drain: async (): Promise<void> => {
      if (isOnline()) await releaseWhenOnline(db, provider, clock());
      await pump.drain();
    },
  };
}

/** The key, once everything that must hold before a call does: consent, key, access to the host. */
async function keyForCall(context: QueueContext, provider: ProviderId) {
  if (!(await hasConsent(context.db))) return fail({ kind: 'no-consent' } as const);
  return keyFor(context, provider);
}

/**
 * After a call that got no answer, whether a free one gets through. Without this, a network that looks connected but
 * is not would turn every waiting job into an uncertain charge.
 */
async function isReachable(
  { db, http, clock, random }: QueueContext,
  provider: ProviderId,
  key: string,
): Promise<boolean> {
  if ((await getLimits(db, provider)).silences === 0) return true;
  const test = await PROVIDERS[provider].testKey({ key, http, now: clock() });
  const silence = !test.ok && isSilence(test.failure) ? test.failure : null;
  await db.transaction('rw', ['limits'], async () => {
    const row = await getLimits(db, provider);
    await db.limits.put(
      silence === null
        ? { ...row, silences: 0 }
        : silentLimits(row, silence, { now: clock(), random }),
    );
  });
  return silence === null;
}

async function sendJob(context: QueueContext, claimed: ClaimedJob, key: string): Promise<void> {
  const { clock, http, inFlight } = context;
  const { job, entry, address, known } = claimed;
  const sentAt = clock();
  try {
    const request = { address, known, requestId: entry.id };
    const answer = await SOURCES[job.dataset]
      .lookUp(request, { key, http, now: sentAt })
      .catch(async (error: unknown) => {
        // A bug after the request left: the charge is open, and the job must not hang until the next start.
        await book(context, claimed, brokenAnswer(), clock() - sentAt);
        throw error;
      });
    await book(context, claimed, answer, clock() - sentAt);
  } finally {
    inFlight.delete(job.id);
  }
}

async function book(
  { db, clock, random }: QueueContext,
  claimed: ClaimedJob,
  answer: ProviderAnswer,
  latencyMs: number,
): Promise<void> {
  const context = { db, now: clock(), latencyMs, random };
  try {
    await recordAnswer(context, claimed, answer);
  } catch (error) {
    const failure = storageFailure(error);
    if (failure !== null) await recordChargeOnly(context, claimed, answer, failure);
    throw error;
  }
}

const brokenAnswer = (): ProviderAnswer => ({
  kind: 'failed',
  failure: { kind: 'unexpected', id: newId().slice(0, 8) },
  charge: 'uncertain',
  retry: null,
  httpStatus: null,
});
