import type { LedgerEntry, LedgerStatus } from '../domain/lookup.ts';
import type { Micros } from '../shared/money.ts';
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

/**
 * The entry once its charge is known, or known to be unknowable: an uncertain charge counts as spent. `units` is how
 * many the provider billed, where that is not all that was quoted.
 */
export const settledEntry = (
  entry: LedgerEntry,
  status: Exclude<LedgerStatus, 'pending'>,
  now: number,
  units?: number,
): LedgerEntry => ({
  ...entry,
  status,
  chargedMicros: chargeOf(entry, status, units),
  settledAt: status === 'uncertain' ? null : now,
});

function chargeOf(
  { quotedMicros, units: quoted = 1 }: LedgerEntry,
  status: LedgerStatus,
  units = quoted,
): Micros {
  if (status === 'not-charged') return 0;
  return status === 'uncertain' ? quotedMicros : Math.round((quotedMicros / quoted) * units);
}
