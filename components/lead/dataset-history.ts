import type { CacheEntry } from '@/lib/db/database.ts';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';

/** What is known of one dataset of a lead: the lookup that matters now, and the last answer. */
export interface DatasetHistory {
  /** The newest lookup that was not cancelled; null when it was never asked. */
  latest: Lookup | null;
  /** The last answer we hold, whatever became of later lookups. */
  answer: { found: boolean; fetchedAt: number; expired: boolean } | null;
}

/** Reads a dataset's lookups of one lead; `cache` tells how old the answer itself is. */
export function datasetHistory(
  dataset: DatasetId,
  lookups: readonly Lookup[],
  cache: ReadonlyMap<string, CacheEntry>,
  now: number,
): DatasetHistory {
  const own = lookups
    .filter((lookup) => lookup.dataset === dataset && lookup.state !== 'cancelled')
    .toSorted((a, b) => b.createdAt - a.createdAt);
  const answered = own.find(({ state }) => state === 'done' || state === 'no-match');
  const entry = answered && cache.get(answered.requestKey);
  return {
    latest: own[0] ?? null,
    answer:
      answered === undefined
        ? null
        : {
            found: answered.state === 'done',
            fetchedAt: entry?.fetchedAt ?? answered.updatedAt,
            expired: entry === undefined || entry.expiresAt <= now,
          },
  };
}
