import type { LimitRow } from '../db/database.ts';
import { isFree, type DatasetId } from '../domain/dataset.ts';
import { inLine } from '../domain/lookup-line.ts';
import type { Lookup } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';
import type { FailedLookup, ProviderAnswer } from './provider.ts';
import { backoffMs, faultPauseMs, MAX_WAIT_MS, retryDelayMs } from './retry-policy.ts';

/** A job that is over: it no longer joins new asks for the same thing. */
export function endedJob(
  job: Lookup,
  state: 'done' | 'no-match' | 'failed' | 'cancelled',
  failure: Failure | null,
  now: number,
): Lookup {
  const ended: Lookup = { ...job, state, failure, updatedAt: now };
  delete ended.openKey;
  // What the user allowed was this one ask.
  delete ended.pastFences;
  delete ended.inBatchOf;
  return inLine(ended, now);
}

/** A job that is sent now. */
export const sentJob = (job: Lookup, now: number): Lookup =>
  inLine(
    { ...job, state: 'running', attempts: job.attempts + 1, failure: null, updatedAt: now },
    now,
  );

/**
 * A job that is not sent yet: until a time, or until another job is over. A time is looked at again within an hour,
 * so that one from before the clock was set back holds nothing for long.
 */
export function heldJob(
  job: Lookup,
  until: { untilAt: number } | { afterId: string },
  failure: Failure,
  now: number,
): Lookup {
  const wait =
    'afterId' in until ? until : { notBeforeAt: Math.min(until.untilAt, now + MAX_WAIT_MS) };
  return inLine({ ...job, ...wait, failure, updatedAt: now }, now);
}

/** A job whose charge is in doubt. It stays open, so that nothing buys the same again before the user has settled it. */
export const uncertainJob = (job: Lookup, failure: Failure, now: number): Lookup =>
  inLine({ ...job, state: 'uncertain', failure, updatedAt: now }, now);

/** What a call that nobody saw answered may have cost. */
export const chargeIfLost = (dataset: DatasetId): 'uncertain' | 'not-charged' =>
  isFree(dataset) ? 'not-charged' : 'uncertain';

/** A job whose call nobody saw answered: asked again when that costs nothing, else the user's to settle. */
export const lostJob = (job: Lookup, failure: Failure, now: number): Lookup =>
  isFree(job.dataset)
    ? inLine({ ...job, state: 'queued', failure, notBeforeAt: now, updatedAt: now }, now)
    : uncertainJob(job, failure, now);

/** What an answer makes of the job that asked. */
export function answeredJob(
  job: Lookup,
  answer: ProviderAnswer,
  { now, random }: { now: number; random: () => number },
): Lookup {
  if (answer.kind === 'answered')
    return endedJob(job, answer.findings.matched ? 'done' : 'no-match', null, now);
  const { failure, charge, retry } = answer;
  if (charge === 'uncertain') return uncertainJob(job, failure, now);
  if (retry?.inBatchOf !== undefined) return inSmallerBatch(job, retry.inBatchOf, now);
  const delayMs = retry === null ? null : retryDelayMs(job.attempts, retry.afterMs, random);
  if (delayMs === null) return endedJob(job, 'failed', failure, now);
  const notBeforeAt = now + delayMs;
  return inLine({ ...job, state: 'queued', failure, notBeforeAt, updatedAt: now }, now);
}

/** A job whose call was refused for another home in it, perhaps: that was no attempt of its own. */
const inSmallerBatch = (job: Lookup, inBatchOf: number, now: number): Lookup =>
  inLine({ ...job, state: 'queued', attempts: job.attempts - 1, inBatchOf, updatedAt: now }, now);

/** Which other waiting jobs the same refusal would meet: all of the provider, those of the dataset, or none. */
export function reachOf(failure: Failure): 'provider' | 'dataset' | null {
  if (failure.kind === 'unauthorized' || failure.kind === 'out-of-credit') return 'provider';
  if (failure.kind === 'rate-limited' && failure.retryAfterMs > MAX_WAIT_MS) return 'provider';
  return failure.kind === 'not-entitled' ? 'dataset' : null;
}

/** What the answers of one call make of the provider's limits: a pause it asked for, or one because it is not well. */
export function limitsAfter(
  limits: LimitRow,
  answers: readonly ProviderAnswer[],
  context: { now: number; random: () => number },
): LimitRow {
  const refusal = callFailure(answers);
  if (refusal !== null && isSilence(refusal.failure))
    return silentLimits(limits, refusal.failure, context);
  if (refusal !== null && isFault(refusal))
    return faultyLimits(limits, refusal.failure, context.now);
  const heard = { ...limits, silences: 0, faults: Math.max(0, limits.faults - 1) };
  return refusal?.failure.kind === 'rate-limited'
    ? refusedLimits(heard, refusal, context)
    : { ...heard, refusals: 0 };
}

/** How the call as a whole failed; null when any home in it was answered. */
function callFailure(answers: readonly ProviderAnswer[]): FailedLookup | null {
  const [first] = answers;
  const isAnswered = answers.some(({ kind }) => kind === 'answered');
  return first?.kind === 'failed' && !isAnswered ? first : null;
}

/** A provider that says when it will be called again is believed; one that does not is left alone longer each time. */
function refusedLimits(
  limits: LimitRow,
  { failure, retry }: FailedLookup,
  { now, random }: { now: number; random: () => number },
): LimitRow {
  const refusals = limits.refusals + 1;
  const pauseMs = retryDelayMs(0, retry?.afterMs ?? backoffMs(refusals, random), random);
  // A pause too long to wait for ends what waits: there is nothing to hold.
  if (pauseMs === null) return { ...limits, refusals };
  return { ...limits, refusals, pausedUntilAt: now + pauseMs, pausedBy: failure };
}

const isFault = ({ httpStatus }: FailedLookup): boolean => httpStatus !== null && httpStatus >= 500;

function faultyLimits(limits: LimitRow, pausedBy: Failure, now: number): LimitRow {
  const faults = limits.faults + 1;
  const pausedUntilAt = Math.max(limits.pausedUntilAt, now + faultPauseMs(faults));
  return { ...limits, silences: 0, refusals: 0, faults, pausedUntilAt, pausedBy };
}

/** Whether a failure means that nothing came back at all. */
export const isSilence = ({ kind }: Failure): boolean =>
  kind === 'timeout' || kind === 'interrupted';

/** One more call without an answer: a growing pause, after which a free call has to get through first. */
export function silentLimits(
  limits: LimitRow,
  pausedBy: Failure,
  { now, random }: { now: number; random: () => number },
): LimitRow {
  const silences = limits.silences + 1;
  const pausedUntilAt = now + MIN_SILENCE_PAUSE_MS + backoffMs(silences, random);
  return { ...limits, silences, pausedUntilAt, pausedBy };
}

const MIN_SILENCE_PAUSE_MS = 1000;
