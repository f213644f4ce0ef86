import type { LeadFlowDatabase } from '../db/database.ts';
import { getLimits } from '../db/limits.ts';
import type { ProviderId } from '../shared/failure.ts';

const RECHECK_MS = 60_000;

/**
 * Lets a provider's queue wait while there is no network: a call sent now might get out and back only half way, and
 * count as spent. Gives the time to look again.
 */
export function holdWhileOffline(
  db: LeadFlowDatabase,
  provider: ProviderId,
  now: number,
): Promise<number> {
  const untilAt = now + RECHECK_MS;
  return db.transaction('rw', ['limits'], async () => {
    const limits = await getLimits(db, provider);
    await db.limits.put({ ...limits, pausedUntilAt: untilAt, pausedBy: { kind: 'offline' } });
    return untilAt;
  });
}

/** Ends that wait as soon as there is a network again. */
export function releaseWhenOnline(db: LeadFlowDatabase, provider: ProviderId): Promise<void> {
  return db.transaction('rw', ['limits'], async () => {
    const limits = await getLimits(db, provider);
    if (limits.pausedBy?.kind !== 'offline') return;
    await db.limits.put({ ...limits, pausedUntilAt: 0, pausedBy: null });
  });
}
