import type { LeadFlowDatabase } from '../db/database.ts';
import { settledEntry } from '../db/ledger.ts';
import { putLookups } from '../db/lookups.ts';
import { chargeIfLost, lostJob } from './job-states.ts';

/**
 * Takes over what an earlier life of the worker left behind. A call whose answer nobody waits for any more may have
 * been billed: it becomes uncertain, counts as spent and is not sent again by itself. What costs nothing is simply asked
 * again. Queued jobs need nothing.
 */
export function resumeLookups(
  db: LeadFlowDatabase,
  inFlight: ReadonlySet<string>,
  now: number,
): Promise<void> {
  return db.transaction('rw', ['lookups', 'ledger'], async () => {
    const pending = await db.ledger.where('status').equals('pending').toArray();
    const lost = pending.filter(({ lookupId }) => !inFlight.has(lookupId));
    await db.ledger.bulkPut(
      lost.map((entry) => settledEntry(entry, chargeIfLost(entry.dataset), now)),
    );
    const jobs = await db.lookups.bulkGet(lost.map(({ lookupId }) => lookupId));
    const taken = jobs.flatMap((job) =>
      job === undefined ? [] : [lostJob(job, { kind: 'interrupted', provider: job.provider }, now)],
    );
    await putLookups(db, taken, now);
  });
}
