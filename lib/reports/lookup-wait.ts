import type { LimitRow } from '../db/database.ts';
import type { Lookup } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';

/** Why a queued lookup is not sent yet. */
export interface LookupWait {
  /**
   * 'turn': nothing but those before it. By the user: it or its provider is 'paused'. By itself it waits to be tried
   * again ('retry'), for room in a 'budget', or for the answer of an 'other-lookup'. With all of its provider:
   * 'offline', 'rate' is our own limit, 'asked' a pause the provider asked for, 'broken' and 'silent' one because it
   * fails or does not answer.
   */
  why:
    | 'turn'
    | 'paused'
    | 'provider-paused'
    | 'retry'
    | 'budget'
    | 'other-lookup'
    | 'offline'
    | 'rate'
    | 'asked'
    | 'broken'
    | 'silent';
  /** Until when (epoch ms); null when that is not a matter of time. */
  untilAt: number | null;
  failure: Failure | null;
}

/** Reads from a queued lookup, and what is stored of its provider's limits, why it waits. What holds it longest counts. */
export function lookupWait(job: Lookup, limits: LimitRow | undefined, now: number): LookupWait {
  const { failure, notBeforeAt } = job;
  if (job.pausedAt !== null) return { why: 'paused', untilAt: null, failure: null };
  // Until it is looked at again, for which its time may have come: when that is says nothing about the fence.
  if (failure?.kind === 'over-budget') return { why: 'budget', untilAt: null, failure };
  if (limits !== undefined && limits.userPausedAt !== null)
    return { why: 'provider-paused', untilAt: null, failure: null };
  if (job.afterId !== null) return { why: 'other-lookup', untilAt: null, failure };
  const waits: LookupWait[] = [
    { why: 'retry', untilAt: notBeforeAt, failure },
    ...(limits === undefined ? [] : waitsOfProvider(limits)),
  ];
  const [longest] = waits
    .filter(({ untilAt }) => (untilAt ?? 0) > now)
    .toSorted((a, b) => (b.untilAt ?? 0) - (a.untilAt ?? 0));
  return longest ?? { why: 'turn', untilAt: null, failure: null };
}

function waitsOfProvider({ pausedBy, pausedUntilAt, fullUntilAt }: LimitRow): LookupWait[] {
  return [
    { why: reasonOf(pausedBy), untilAt: pausedUntilAt, failure: pausedBy },
    { why: 'rate', untilAt: fullUntilAt, failure: null },
  ];
}

function reasonOf(pausedBy: Failure | null): LookupWait['why'] {
  if (pausedBy?.kind === 'offline') return 'offline';
  if (pausedBy?.kind === 'rate-limited') return 'asked';
  return pausedBy?.kind === 'timeout' || pausedBy?.kind === 'interrupted' ? 'silent' : 'broken';
}
