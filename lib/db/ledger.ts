import type { LedgerEntry, LedgerStatus } from '../domain/lookup.ts';
import type { LeadFlowDatabase } from './database.ts';

/** The calls of one lookup that stand at this status. */
export const entriesOfLookup = (
  db: LeadFlowDatabase,
  lookupId: string,
  status: LedgerStatus,
): Promise<LedgerEntry[]> =>
  db.ledger
    .where('lookupId')
    .equals(lookupId)
    .filter((entry) => entry.status === status)
    .toArray();

/** The entry once its charge is known, or known to be unknowable: an uncertain charge counts as spent. */
export const settledEntry = (
  entry: LedgerEntry,
  status: Exclude<LedgerStatus, 'pending'>,
  now: number,
): LedgerEntry => ({
  ...entry,
  status,
  chargedMicros: status === 'not-charged' ? 0 : entry.quotedMicros,
  settledAt: status === 'uncertain' ? null : now,
});
