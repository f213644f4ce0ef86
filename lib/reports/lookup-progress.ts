import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';

/** Where a lookup stands, with what a screen needs to say it. */
export type LookupProgress =
  | { kind: 'queued' }
  | { kind: 'waiting'; untilAt: number; why: Failure | null }
  | { kind: 'running'; attempt: number }
  | { kind: 'answered'; found: boolean; chargedMicros: Micros }
  | { kind: 'failed'; failure: Failure | null; chargedMicros: Micros }
  | { kind: 'uncertain'; failure: Failure | null; chargedMicros: Micros }
  | { kind: 'cancelled' };

/** Reads a lookup and its own ledger rows. `entries` may hold rows of other lookups. */
export function lookupProgress(
  lookup: Lookup,
  entries: readonly LedgerEntry[],
  now: number,
): LookupProgress {
  const { failure } = lookup;
  const chargedMicros = chargedFor(lookup.id, entries);
  switch (lookup.state) {
    case 'queued':
      return lookup.notBeforeAt > now
        ? { kind: 'waiting', untilAt: lookup.notBeforeAt, why: failure }
        : { kind: 'queued' };
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
 * `done` holds those answered at or after `doneSinceAt`. Cancelled ones are in no group. Newest first; waiting by turn.
 */
export function queueGroups(lookups: readonly Lookup[], doneSinceAt: number): QueueGroups {
  const newestFirst = lookups.toSorted((a, b) => b.updatedAt - a.updatedAt);
  const inState = (...states: Lookup['state'][]) =>
    newestFirst.filter(({ state }) => states.includes(state));
  return {
    needsYou: inState('uncertain', 'failed').filter((lookup) => !wasAskedAgain(lookup, lookups)),
    running: inState('running'),
    waiting: inState('queued').toSorted((a, b) => a.notBeforeAt - b.notBeforeAt),
    done: inState('done', 'no-match').filter(({ updatedAt }) => updatedAt >= doneSinceAt),
  };
}

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
