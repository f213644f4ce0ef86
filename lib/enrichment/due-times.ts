import type { LeadFlowDatabase } from '../db/database.ts';
import { getLimits } from '../db/limits.ts';
import { lookupsInState } from '../db/lookups.ts';
import type { Lookup } from '../domain/lookup.ts';
import type { ProviderId } from '../shared/failure.ts';
import type { ProviderLimits } from './provider.ts';
import { freeAt } from './rate-window.ts';
import { MAX_WAIT_MS } from './retry-policy.ts';

/** A job still running this long after it was sent belongs to a worker that died. */
const LOST_AFTER_MS = 60_000;

/** The job a provider would be sent next and when (epoch ms): its own time, a pause and the rate limit seen to. */
export async function nextSend(
  db: LeadFlowDatabase,
  provider: ProviderId,
  { window }: ProviderLimits,
  now: number,
): Promise<{ job: Lookup; dueAt: number } | null> {
  const job = await lookupsInState(db, provider, 'queued').first();
  if (job === undefined) return null;
  const { pausedUntilAt, sentAt } = await getLimits(db, provider);
  const dueAt = Math.max(
    withinReach(job.notBeforeAt, now),
    withinReach(pausedUntilAt, now),
    freeAt(sentAt, now, window),
  );
  return { job, dueAt };
}

/** No wait is longer than `MAX_WAIT_MS`: a later time was written before the clock was set back. */
const withinReach = (at: number, now: number): number => (at - now > 2 * MAX_WAIT_MS ? now : at);

/** When a running job of this provider may be taken for lost (epoch ms); null when none is running. */
export async function nextLost(db: LeadFlowDatabase, provider: ProviderId): Promise<number | null> {
  const running = await lookupsInState(db, provider, 'running').toArray();
  if (running.length === 0) return null;
  return Math.min(...running.map(({ updatedAt }) => updatedAt)) + LOST_AFTER_MS;
}
