import type { LeadFlowDatabase } from '../db/database.ts';
import { DATASET_IDS } from '../domain/dataset.ts';
import type { Lookup } from '../domain/lookup.ts';
import { endedJob } from './job-states.ts';
import { requestKey } from './registry.ts';

/** A lead whose address is now known by another key. */
export interface Rekeyed {
  leadId: string;
  from: string;
  to: string;
}

/** The tables a transaction around `rekeyLookups` must hold, in 'rw' mode. */
export const REKEY_TABLES = ['cache', 'lookups'] as const;

/**
 * Brings what is remembered and what is open under the new keys of addresses, so that nothing is paid for again
 * because a key was made better. Of two waiting jobs that are one thing now, one is enough. Gives the request keys
 * that had no answer before.
 */
export async function rekeyLookups(
  db: LeadFlowDatabase,
  rekeyed: readonly Rekeyed[],
  now: number,
): Promise<string[]> {
  if (rekeyed.length === 0) return [];
  const copied = await rekeyAnswers(db, rekeyed);
  const byLead = new Map(rekeyed.map((each) => [each.leadId, each]));
  const jobs = await db.lookups
    .where('leadId')
    .anyOf([...byLead.keys()])
    .filter(({ openKey }) => openKey !== undefined)
    .toArray();
  for (const job of jobs) {
    const change = byLead.get(job.leadId);
    if (change !== undefined && job.requestKey === requestKey(job.dataset, change.from))
      await rekeyJob(db, job, requestKey(job.dataset, change.to), now);
  }
  return copied;
}

/** Answers are copied: another lead may still have had the old key for a reason, and old copies expire. */
async function rekeyAnswers(db: LeadFlowDatabase, rekeyed: readonly Rekeyed[]): Promise<string[]> {
  const moves = rekeyed.flatMap(({ from, to }) =>
    DATASET_IDS.map((dataset) => ({
      from: requestKey(dataset, from),
      to: requestKey(dataset, to),
    })),
  );
  const old = await db.cache.bulkGet(moves.map(({ from }) => from));
  const present = await db.cache.bulkGet(moves.map(({ to }) => to));
  const copies = moves.flatMap(({ to }, index) => {
    const [entry, other] = [old[index], present[index]];
    const isNewer = entry !== undefined && entry.fetchedAt > (other?.fetchedAt ?? 0);
    return isNewer ? [{ copy: { ...entry, requestKey: to }, isFirst: other === undefined }] : [];
  });
  await db.cache.bulkPut(copies.map(({ copy }) => copy));
  return copies.flatMap(({ copy, isFirst }) => (isFirst ? [copy.requestKey] : []));
}

async function rekeyJob(
  db: LeadFlowDatabase,
  job: Lookup,
  key: string,
  now: number,
): Promise<void> {
  const other = await db.lookups.where('openKey').equals(key).first();
  if (other === undefined) await db.lookups.put({ ...job, requestKey: key, openKey: key });
  // One that was sent keeps its own key: its charge has to be known before anything else.
  else if (job.state === 'queued') await db.lookups.put(endedJob(job, 'cancelled', null, now));
}
