import type { LeadFlowDatabase } from '../db/database.ts';
import { getLimits } from '../db/limits.ts';
import { lookupsInState } from '../db/lookups.ts';
import type { ProviderId } from '../shared/failure.ts';

const RECHECK_MS = 60_000;
const TABLES = ['lookups', 'limits'] as const;

/**
 * Lets a provider's queue wait while there is no network, and says so on each job: a call sent now might get out and
 * back only half way, and count as spent. Gives the time to look again.
 */
export function holdWhileOffline(
  db: LeadFlowDatabase,
  provider: ProviderId,
  now: number,
): Promise<number> {
  const untilAt = now + RECHECK_MS;
  const failure = { kind: 'offline' } as const;
  return db.transaction('rw', [...TABLES], async () => {
    const queued = await lookupsInState(db, provider, 'queued').toArray();
    await db.lookups.bulkPut(
      queued.map((job) => ({
        ...job,
        failure,
        notBeforeAt: Math.max(job.notBeforeAt, untilAt),
        updatedAt: now,
      })),
    );
    const limits = await getLimits(db, provider);
    await db.limits.put({ ...limits, pausedUntilAt: untilAt, pausedBy: failure });
    return untilAt;
  });
}

/** Ends that wait as soon as there is a network again. */
export function releaseWhenOnline(
  db: LeadFlowDatabase,
  provider: ProviderId,
  now: number,
): Promise<void> {
  return db.transaction('rw', [...TABLES], async () => {
    const limits = await getLimits(db, provider);
    if (limits.pausedBy?.kind !== 'offline') return;
    await db.limits.put({ ...limits, pausedUntilAt: 0, pausedBy: null });
    const queued = await lookupsInState(db, provider, 'queued').toArray();
    const held = queued.filter(({ failure }) => failure?.kind === 'offline');
    await db.lookups.bulkPut(
      held.map((job) => ({ ...job, failure: null, notBeforeAt: now, updatedAt: now })),
    );
  });
}
