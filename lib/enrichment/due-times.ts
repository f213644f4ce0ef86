import type { LeadFlowDatabase, LimitRow } from '../db/database.ts';
import { getLimits } from '../db/limits.ts';
import { firstDueAt, lookupsDueBetween, lookupsInLine } from '../db/lookups.ts';
import { inLine } from '../domain/lookup-line.ts';
import type { Lookup } from '../domain/lookup.ts';
import type { ProviderId } from '../shared/failure.ts';
import type { ProviderLimits } from './provider.ts';
import { freeAt } from './rate-window.ts';
import { MAX_WAIT_MS } from './retry-policy.ts';

/** A job still running this long after it was sent belongs to a worker that died. */
const LOST_AFTER_MS = 60_000;

/** When a provider would be sent its next job (epoch ms), whatever holds it; null when there is none it may be sent. */
export async function nextSendAt(
  db: LeadFlowDatabase,
  provider: ProviderId,
  { window }: ProviderLimits,
  now: number,
): Promise<number | null> {
  const row = await getLimits(db, provider);
  if (row.userPausedAt !== null) return null;
  const readyAt =
    (await firstInLane(db, provider)) === undefined ? await nextReadyAt(db, provider, now) : now;
  return readyAt === null ? null : Math.max(readyAt, opensAt(row, window, now));
}

/** When a provider may be called again by its limits (epoch ms): a pause it asked for, and its rate. */
const opensAt = (
  { pausedUntilAt, sentAt }: LimitRow,
  window: ProviderLimits['window'],
  now: number,
): number => Math.max(withinReach(pausedUntilAt, now), freeAt(sentAt, now, window));

/** The job that is sent next: what somebody waits for before what was asked for in bulk. */
export const firstInLane = async (
  db: LeadFlowDatabase,
  provider: ProviderId,
): Promise<Lookup | undefined> =>
  (await lookupsInLine(db, provider, 'first').first()) ??
  (await lookupsInLine(db, provider, 'bulk').first());

/** Puts jobs whose time has come back into their lane, at their old place. */
export async function wakeDue(
  db: LeadFlowDatabase,
  provider: ProviderId,
  now: number,
): Promise<void> {
  const due = [
    ...(await lookupsDueBetween(db, provider, -Infinity, now)),
    ...(await lookupsDueBetween(db, provider, now + OUT_OF_REACH_MS, Infinity)),
  ];
  if (due.length === 0) return;
  await db.lookups.bulkPut(due.map((job) => inLine({ ...job, notBeforeAt: now }, now)));
}

async function nextReadyAt(
  db: LeadFlowDatabase,
  provider: ProviderId,
  now: number,
): Promise<number | null> {
  const dueAt = await firstDueAt(db, provider);
  return dueAt === null ? null : withinReach(dueAt, now);
}

/** No wait is longer than `MAX_WAIT_MS`: a later time was written before the clock was set back. */
const OUT_OF_REACH_MS = 2 * MAX_WAIT_MS;
const withinReach = (at: number, now: number): number => (at - now >= OUT_OF_REACH_MS ? now : at);

/** When a running job of this provider may be taken for lost (epoch ms); null when none is running. */
export async function nextLost(db: LeadFlowDatabase, provider: ProviderId): Promise<number | null> {
  const oldest = await lookupsInLine(db, provider, 'sent').first();
  return oldest === undefined ? null : oldest.updatedAt + LOST_AFTER_MS;
}
