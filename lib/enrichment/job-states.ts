import type { LimitRow } from '../db/database.ts';
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
  return ended;
}

/** A job whose charge is in doubt. It stays open, so that nothing buys the same again before the user has settled it. */
export const uncertainJob = (job: Lookup, failure: Failure, now: number): Lookup => ({
  ...job,
  state: 'uncertain',
  failure,
  updatedAt: now,
});

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
  const delayMs = retry === null ? null : retryDelayMs(job.attempts, retry.afterMs, random);
  if (delayMs === null) return endedJob(job, 'failed', failure, now);
  return { ...job, state: 'queued', failure, notBeforeAt: now + delayMs, updatedAt: now };
}

/** Which other waiting jobs the same refusal would meet: all of the provider, those of the dataset, or none. */
export function reachOf(failure: Failure): 'provider' | 'dataset' | null {
  if (failure.kind === 'unauthorized' || failure.kind === 'out-of-credit') return 'provider';
  if (failure.kind === 'rate-limited' && failure.retryAfterMs > MAX_WAIT_MS) return 'provider';
  return failure.kind === 'not-entitled' ? 'dataset' : null;
}

/** What an answer makes of the provider's limits: a pause it asked for, or one because it is not well. */
export function limitsAfter(
  limits: LimitRow,
  answer: ProviderAnswer,
  job: Lookup,
  { now, random }: { now: number; random: () => number },
): LimitRow {
  if (answer.kind === 'failed' && isSilence(answer.failure))
    return silentLimits(limits, answer.failure, { now, random });
  if (answer.kind === 'failed' && isFault(answer)) return faultyLimits(limits, answer.failure, now);
  const heard = { ...limits, silences: 0, faults: Math.max(0, limits.faults - 1) };
  const isLimited = answer.kind === 'failed' && answer.failure.kind === 'rate-limited';
  if (!isLimited || job.state !== 'queued') return heard;
  return { ...heard, pausedUntilAt: job.notBeforeAt, pausedBy: answer.failure };
}

const isFault = ({ httpStatus }: FailedLookup): boolean => httpStatus !== null && httpStatus >= 500;

function faultyLimits(limits: LimitRow, pausedBy: Failure, now: number): LimitRow {
  const faults = limits.faults + 1;
  const pausedUntilAt = Math.max(limits.pausedUntilAt, now + faultPauseMs(faults));
  return { ...limits, silences: 0, faults, pausedUntilAt, pausedBy };
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
