import type { LeadFlowDatabase } from '../db/database.ts';
import { settledEntry } from '../db/ledger.ts';
import { openLookups } from '../db/lookups.ts';
import { inLine, turnAt } from '../domain/lookup-line.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { StoredLookup } from './archive-rows.ts';

/**
 * Look-ups of an archive as they stand here. None is ever sent because of it: those that waited are cancelled. One
 * whose charge is in doubt stays open, so that nothing buys the same again before the user has settled it: it was
 * uncertain already, or it was on its way when the archive was made.
 */
export async function restoredLookups(
  db: LeadFlowDatabase,
  stored: readonly StoredLookup[],
  at: number,
): Promise<Lookup[]> {
  const doubtful = stored.filter(isInDoubt).map(({ requestKey }) => requestKey);
  const open = new Set(doubtful.length === 0 ? [] : (await openLookups(db, doubtful)).keys());
  return stored.map((row): Lookup => {
    const { state, requestKey } = row;
    const turn = turnAt(row.createdAt, 0);
    const lookup: Lookup = { ...row, lane: 'bulk', turn, pausedAt: null, afterId: null };
    if (state === 'queued') return inLine({ ...lookup, state: 'cancelled', updatedAt: at }, at);
    if (!isInDoubt(lookup)) return inLine(lookup, at);
    const uncertain = state === 'running' ? interrupted(lookup, at) : lookup;
    if (open.has(requestKey)) return inLine(uncertain, at);
    open.add(requestKey);
    return inLine({ ...uncertain, openKey: requestKey }, at);
  });
}

const isInDoubt = ({ state }: StoredLookup): boolean =>
  state === 'uncertain' || state === 'running';

const interrupted = (lookup: Lookup, at: number): Lookup => ({
  ...lookup,
  state: 'uncertain',
  failure: { kind: 'interrupted', provider: lookup.provider },
  updatedAt: at,
});

/** A charge as it stands here: a call nobody hears back from any more may have been billed. */
export const restoredEntry = (entry: LedgerEntry, at: number): LedgerEntry =>
  entry.status === 'pending' ? settledEntry(entry, 'uncertain', at) : entry;
