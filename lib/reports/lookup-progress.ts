import type { LimitRow } from '../db/database.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { lookupWait, type LookupWait } from './lookup-wait.ts';

/** Where a lookup stands, with what a screen needs to say it. */
export type LookupProgress =
  | { kind: 'queued' }
  /** `untilAt` is null when what it waits for is not a matter of time. */
  | { kind: 'waiting'; untilAt: number | null; why: Failure | null }
  | { kind: 'paused'; all: 'lookup' | 'provider' }
  | { kind: 'running'; attempt: number }
  | { kind: 'answered'; found: boolean; chargedMicros: Micros }
  | { kind: 'failed'; failure: Failure | null; chargedMicros: Micros }
  | { kind: 'uncertain'; failure: Failure | null; chargedMicros: Micros }
  | { kind: 'cancelled' };

/** Reads a lookup, its own ledger rows, and its provider's limits. `entries` may hold rows of other lookups. */
export function lookupProgress(
  lookup: Lookup,
  entries: readonly LedgerEntry[],
  now: number,
  limits?: LimitRow,
): LookupProgress {
  const { failure } = lookup;
  const chargedMicros = chargedFor(lookup.id, entries);
  switch (lookup.state) {
    case 'queued':
      return queuedProgress(lookupWait(lookup, limits, now));
    case 'running':
      return { kind: 'running', attempt: Math.max(1, lookup.attempts) };
    case 'done':
    case 'no-match':
      return { kind: 'answered', found: lookup.state === 'done', chargedMicros };
    case 'failed':
    case 'uncertain':
      return { kind: lookup.state, failure, chargedMicros };
    case 'cancelled':
    default:
      return { kind: 'cancelled' };
  }
}

function queuedProgress({ why, untilAt, failure }: LookupWait): LookupProgress {
  if (why === 'turn') return { kind: 'queued' };
  if (why === 'paused') return { kind: 'paused', all: 'lookup' };
  if (why === 'provider-paused') return { kind: 'paused', all: 'provider' };
  return { kind: 'waiting', untilAt, why: failure };
}

/** What all calls of one lookup cost; an uncertain charge counts. */
export function chargedFor(lookupId: string, entries: readonly LedgerEntry[]): Micros {
  return entries
    .filter((entry) => entry.lookupId === lookupId)
    .reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
}

/** A queue as people think of it. A lookup that needs the user stands first, whatever its age. */
export interface QueueGroups {
  needsYou: Lookup[];
  running: Lookup[];
  waiting: Lookup[];
  done: Lookup[];
}

/**
 * Sorts lookups into groups: failed and uncertain ones need the user, unless the same thing was asked again since;
 * `done` holds those answered at or after `doneSinceAt`. Cancelled ones are in no group. Newest first; waiting as they are sent.
 */
export function queueGroups(lookups: readonly Lookup[], doneSinceAt: number): QueueGroups {
  const newestFirst = lookups.toSorted((a, b) => b.updatedAt - a.updatedAt);
  const inState = (...states: Lookup['state'][]) =>
    newestFirst.filter(({ state }) => states.includes(state));
  return {
    needsYou: inState('uncertain', 'failed').filter((lookup) => !wasAskedAgain(lookup, lookups)),
    running: inState('running'),
    waiting: inState('queued').toSorted(bySendOrder),
    done: inState('done', 'no-match').filter(({ updatedAt }) => updatedAt >= doneSinceAt),
  };
}

/** As they are sent, as far as nothing holds them: what somebody waits for first. */
const bySendOrder = (a: Lookup, b: Lookup): number =>
  Number(a.lane === 'bulk') - Number(b.lane === 'bulk') || a.turn - b.turn;

/** An uncertain charge is never settled by asking again. */
function wasAskedAgain(lookup: Lookup, lookups: readonly Lookup[]): boolean {
  return (
    lookup.state === 'failed' &&
    lookups.some(
      (other) =>
        other.leadId === lookup.leadId &&
        other.dataset === lookup.dataset &&
        other.createdAt > lookup.createdAt &&
        other.state !== 'cancelled',
    )
  );
}
