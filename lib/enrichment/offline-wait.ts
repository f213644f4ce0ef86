import type { LeadFlowDatabase } from '../db/database.ts';
import { getLimits } from '../db/limits.ts';
import type { ProviderId } from '../shared/failure.ts';
import { callsByClock } from './rate-window.ts';

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

/**
 * Puts limits right before a queue starts: there is a network again, or the clock was set back and calls stand "in the
 * future", where each look at them would count them as just sent.
 */
export function refreshLimits(
  db: LeadFlowDatabase,
  provider: ProviderId,
  { now, isOnline }: { now: number; isOnline: boolean },
): Promise<void> {
  return db.transaction('rw', ['limits'], async () => {
    const limits = await getLimits(db, provider);
    const ends = isOnline && limits.pausedBy?.kind === 'offline';
    const isAhead = limits.sentAt.some((at) => at > now);
    if (!ends && !isAhead) return;
    await db.limits.put({
      ...limits,
      sentAt: callsByClock(limits.sentAt, now),
      ...(ends && { pausedUntilAt: 0, pausedBy: null }),
    });
  });
}
