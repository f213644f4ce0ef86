import type { CacheEntry, LeadFlowDatabase } from './database.ts';

/**
 * Remembered answers that still hold, by request key. `since` leaves out those fetched before it:
 * asking for a refresh, or again after a failure, wants an answer younger than the ask.
 */
export async function freshAnswers(
  db: LeadFlowDatabase,
  requestKeys: string[],
  { now, since }: { now: number; since: number },
): Promise<Map<string, CacheEntry>> {
  const entries = await db.cache.bulkGet(requestKeys);
  return new Map(
    entries.flatMap((entry): [string, CacheEntry][] =>
      entry !== undefined && entry.expiresAt > now && entry.fetchedAt >= since
        ? [[entry.requestKey, entry]]
        : [],
    ),
  );
}
