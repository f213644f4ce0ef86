import type { LedgerEntry, LedgerStatus, Lookup } from '../domain/lookup.ts';
import { splitKey, type CostLead, type SpendSplit } from './spend-groups.ts';

/** What came of one call, as a chip says it. */
export interface LedgerOutcome {
  label: string;
  tone: 'pos' | 'neg' | 'warn' | null;
}

/**
 * The outcome of a call: what its lookup found, where this was the call that answered it, else what came over
 * the wire. `lookup` is undefined when it is no longer kept.
 */
export function ledgerOutcome(
  entry: LedgerEntry,
  lookup: Lookup | undefined,
  isLastCall: boolean,
): LedgerOutcome {
  if (entry.status === 'pending') return { label: 'Under way', tone: null };
  if (entry.status === 'uncertain') return { label: 'Uncertain', tone: 'warn' };
  if (isLastCall && lookup?.state === 'done') return { label: 'Found', tone: 'pos' };
  if (isLastCall && lookup?.state === 'no-match') return { label: 'No match', tone: null };
  if (entry.httpStatus === null) return { label: 'No answer', tone: 'neg' };
  return entry.httpStatus >= 400
    ? { label: String(entry.httpStatus), tone: 'neg' }
    : { label: `Not usable (${entry.httpStatus})`, tone: 'neg' };
}

/** The ids of entries that were the last call of their lookup. */
export function lastCalls(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const last = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const known = last.get(entry.lookupId);
    if (known === undefined || entry.at >= known.at) last.set(entry.lookupId, entry);
  }
  return new Set([...last.values()].map(({ id }) => id));
}

export interface LedgerFilter {
  status: LedgerStatus | 'all';
  /** Only one part of the spend, as a row of its table names it. */
  part: { by: SpendSplit; key: string } | null;
}

/** The entries that pass the filter, newest first. */
export function filterLedger(
  entries: readonly LedgerEntry[],
  { status, part }: LedgerFilter,
  leads: ReadonlyMap<string, CostLead>,
): LedgerEntry[] {
  return entries
    .filter((entry) => part === null || splitKey(part.by, entry, leads) === part.key)
    .filter((entry) => status === 'all' || entry.status === status)
    .toSorted((a, b) => b.at - a.at);
}
