import type { LimitRow } from '../db/database.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { lookupWait, type LookupWait } from './lookup-wait.ts';

/** Where a lookup stands, with what a screen needs to say it. */
export type LookupProgress =
  | { kind: 'queued' }
  | { kind: 'waiting'; wait: LookupWait }
  | { kind: 'paused'; all: 'lookup' | 'provider' }
  /** By a fence of the budget, that it would cross at this price. */
  | { kind: 'held'; failure: OverBudget; quotedMicros: Micros }
  | { kind: 'running'; attempt: number }
  | { kind: 'answered'; found: boolean; chargedMicros: Micros }
  | { kind: 'failed'; failure: Failure | null; chargedMicros: Micros }
  | { kind: 'uncertain'; failure: Failure | null; chargedMicros: Micros }
  | { kind: 'cancelled' };

type OverBudget = Extract<Failure, { kind: 'over-budget' }>;

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
      return queuedProgress(lookupWait(lookup, limits, now), lookup.quotedMicros);
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

function queuedProgress(wait: LookupWait, quotedMicros: Micros): LookupProgress {
  const { why, failure } = wait;
  if (why === 'turn') return { kind: 'queued' };
  if (why === 'paused') return { kind: 'paused', all: 'lookup' };
  if (why === 'provider-paused') return { kind: 'paused', all: 'provider' };
  if (failure?.kind === 'over-budget') return { kind: 'held', failure, quotedMicros };
  return { kind: 'waiting', wait };
}

/** What all calls of one lookup cost; an uncertain charge counts. */
export function chargedFor(lookupId: string, entries: readonly LedgerEntry[]): Micros {
  return entries
    .filter((entry) => entry.lookupId === lookupId)
    .reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
}

/** Of these lookups, those that need the user: failed and uncertain ones, unless the same was asked again since. Newest first. */
export const needingUser = (lookups: readonly Lookup[]): Lookup[] =>
  lookups
    .filter(({ state }) => state === 'failed' || state === 'uncertain')
    .filter((lookup) => !wasAskedAgain(lookup, lookups))
    .toSorted((a, b) => b.updatedAt - a.updatedAt);

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
