import pThrottle from 'p-throttle';
import { getLimits } from '../db/limits.ts';
import { storageFailure } from '../db/storage-failure.ts';
import type { Clock } from '../shared/clock.ts';
import type { ProviderId } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail } from '../shared/result.ts';
import { DATASETS, type DatasetId } from '../domain/dataset.ts';
import { claimJobs, type ClaimedJob, type ClaimedJobs } from './claim-job.ts';
import { countCall, takeTurn } from './count-call.ts';
import { nextSendAt } from './due-times.ts';
import type { HttpClient } from './http-client.ts';
import { chargeIfLost, isSilence, silentLimits } from './job-states.ts';
import { holdWhileOffline, refreshLimits } from './offline-wait.ts';
import type { CallContext, ProviderAnswer, ProviderLimits } from './provider.ts';
import { createPump, type QueueStep } from './queue-pump.ts';
import { hasConsent, keyFor, type ReadinessChecks } from './readiness.ts';
import { failQueued, recordAnswers, recordChargesOnly, type AnsweredJob } from './record-answer.ts';
import { PROVIDERS, SOURCES } from './registry.ts';

export interface QueueContext extends ReadinessChecks {
  clock: Clock;
  http: HttpClient;
  random: () => number;
  isOnline: () => boolean;
  sleep: (ms: number) => Promise<void>;
  /** Ids of the jobs this worker life is waiting for. */
  inFlight: Set<string>;
  /** Lets every provider's queue look again: an answer has come that lookups elsewhere waited for. */
  wakeAll: () => void;
}

/** One provider's queue: takes jobs from the database call by call and sends them under the provider's limits. */
export function createProviderQueue(
  context: QueueContext,
  provider: ProviderId,
  limits: ProviderLimits,
) {
  const { db, clock, isOnline, inFlight } = context;

  async function nextStep(): Promise<QueueStep> {
    const dueAt = await db.transaction('r', ['lookups', 'limits'], async () =>
      nextSendAt(db, provider, limits, clock()),
    );
    if (dueAt === null) return { kind: 'empty' };
    if (dueAt > clock()) return { kind: 'wait', untilAt: dueAt };
    if (!isOnline())
      return { kind: 'wait', untilAt: await holdWhileOffline(db, provider, clock()) };
    const key = await keyForCall(context, provider);
    if (!key.ok) {
      await failQueued(db, provider, key.failure, { now: clock() });
      return { kind: 'again' };
    }
    if (!(await isReachable(context, provider, limits, key.value))) return { kind: 'again' };
    const claim = await claimJobs({ db, provider, limits, inFlight, now: clock() });
    if (claim.kind !== 'claimed') return claim;
    return {
      kind: 'send',
      send: () =>
        sendJobs(
          { ...context, http: pacedHttp(context, provider, limits) },
          claim.claimed,
          key.value,
        ),
    };
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
      await refreshLimits(db, provider, { now: clock(), isOnline: isOnline() });
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
  limits: ProviderLimits,
  key: string,
): Promise<boolean> {
  if ((await getLimits(db, provider)).silences === 0) return true;
  await countCall(db, provider, limits, clock());
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

/** The network for one lookup: its first call was counted when it was claimed, each further one waits for its turn. */
function pacedHttp(
  { db, http, clock, sleep }: QueueContext,
  provider: ProviderId,
  limits: ProviderLimits,
): HttpClient {
  let calls = 0;
  return async (request) => {
    calls += 1;
    if (calls > 1) await takeTurn(db, provider, limits, { clock, sleep });
    return http(request);
  };
}

async function sendJobs(context: QueueContext, claimed: ClaimedJobs, key: string): Promise<void> {
  const { clock, http, inFlight } = context;
  const sentAt = clock();
  try {
    const answers = await ask(claimed, { key, http, now: sentAt }).catch(async (error: unknown) => {
      // A bug after the request left: the charge is open, and the job must not hang until the next start.
      await book(context, claimed, ({ job }) => brokenAnswer(job.dataset), sentAt);
      throw error;
    });
    await book(
      context,
      claimed,
      ({ entry }) => answers.get(entry.id) ?? leftOutAnswer(entry),
      sentAt,
    );
  } finally {
    for (const { job } of claimed) inFlight.delete(job.id);
  }
  if (DATASETS[claimed[0].job.dataset].brings !== undefined) context.wakeAll();
}

/** The answers by the id of each home's request. */
async function ask(
  claimed: ClaimedJobs,
  context: CallContext,
): Promise<Map<string, ProviderAnswer>> {
  const source = SOURCES[claimed[0].job.dataset];
  const requests = claimed.map(({ entry, address, known }) => ({
    address,
    known,
    requestId: entry.id,
  }));
  const [request] = requests;
  if (source.batch !== undefined && requests.length > 1)
    return source.batch.lookUp(requests, context);
  if (request === undefined) return new Map();
  return new Map([[request.requestId, await source.lookUp(request, context)]]);
}

async function book(
  { db, clock, random }: QueueContext,
  claimed: ClaimedJobs,
  answerTo: (claimed: ClaimedJob) => ProviderAnswer,
  sentAt: number,
): Promise<void> {
  const now = clock();
  const context = { db, now, latencyMs: now - sentAt, random };
  const withAnswer = (each: ClaimedJob): AnsweredJob => ({ claimed: each, answer: answerTo(each) });
  const [first, ...more] = claimed;
  const answered = [withAnswer(first), ...more.map(withAnswer)] as const;
  try {
    await recordAnswers(context, answered);
  } catch (error) {
    const failure = storageFailure(error);
    if (failure !== null) await recordChargesOnly(context, answered, failure);
    throw error;
  }
}

/** A home that the answer to its batch says nothing about: whether it was charged is open. */
const leftOutAnswer = ({ provider }: ClaimedJob['entry']): ProviderAnswer => ({
  kind: 'failed',
  failure: { kind: 'malformed-response', provider, path: '' },
  charge: 'uncertain',
  retry: null,
  httpStatus: null,
});

const brokenAnswer = (dataset: DatasetId): ProviderAnswer => ({
  kind: 'failed',
  failure: { kind: 'unexpected', id: newId().slice(0, 8) },
  charge: chargeIfLost(dataset),
  retry: null,
  httpStatus: null,
});
