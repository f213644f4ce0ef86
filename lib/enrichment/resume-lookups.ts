import type { LeadFlowDatabase } from '../db/database.ts';
import { settledEntry } from '../db/ledger.ts';
import { isToCome, lookupsInLine, putLookups } from '../db/lookups.ts';
import { inLine } from '../domain/lookup-line.ts';
import { PROVIDER_IDS } from '../shared/failure.ts';
import { chargeIfLost, lostJob } from './job-states.ts';

/**
 * Takes over what an earlier life of the worker left behind. A call whose answer nobody waits for any more may have
 * been billed: it becomes uncertain, counts as spent and is not sent again by itself. What costs nothing is simply asked
 * again. Of queued jobs, those that wait for a lookup which is over or gone are let on.
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
    await releaseOrphans(db, now);
  });
}

/**
 * A job that waits for another is let on when that one ends. One that went otherwise, with its lead, would be waited
 * for for ever: what it should have told is then looked for anew, and the job ends if there is no other way to it.
 */
async function releaseOrphans(db: LeadFlowDatabase, now: number): Promise<void> {
  const lines = PROVIDER_IDS.map((id) => lookupsInLine(db, id, 'after').toArray());
  const waiting = (await Promise.all(lines)).flat();
  if (waiting.length === 0) return;
  const awaited = await db.lookups.bulkGet([
    ...new Set(waiting.map(({ afterId }) => afterId ?? '')),
  ]);
  const toCome = new Set(awaited.flatMap((job) => (job && isToCome(job) ? [job.id] : [])));
  const orphans = waiting.filter(({ afterId }) => afterId === null || !toCome.has(afterId));
  await db.lookups.bulkPut(orphans.map((job) => inLine({ ...job, afterId: null }, now)));
}
