import type { lookupsInLine } from '@/lib/db/lookups.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';

/** Rows of a group that are shown at once. */
export const PAGE_SIZE = 10;

/** A part of a group that may hold thousands. */
export interface QueuePage {
  lookups: Lookup[];
  /** How many the group holds in all. */
  total: number;
  /** Which part this is, from 0. */
  page: number;
}

/** Reads one page of what several parts of the queue hold, one after the other; the last when there are fewer. */
export async function readPage(
  parts: readonly ReturnType<typeof lookupsInLine>[],
  wanted: number,
): Promise<QueuePage> {
  const counts = await Promise.all(parts.map((part) => part.clone().count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const page = clampPage(wanted, total);
  let skip = page * PAGE_SIZE;
  let room = PAGE_SIZE;
  const reads = parts.map(async (part, index) => {
    const count = counts[index] ?? 0;
    const offset = Math.min(skip, count);
    const limit = Math.min(room, count - offset);
    skip -= offset;
    room -= limit;
    return limit === 0 ? [] : part.clone().offset(offset).limit(limit).toArray();
  });
  return { lookups: (await Promise.all(reads)).flat(), total, page };
}

/** One page of rows that are already there. */
export function pageOf(lookups: readonly Lookup[], wanted: number): QueuePage {
  const total = lookups.length;
  const page = clampPage(wanted, total);
  return { lookups: lookups.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE), total, page };
}

/** Rows leave a group while somebody looks at its last page. */
const clampPage = (wanted: number, total: number): number =>
  Math.max(0, Math.min(wanted, Math.ceil(total / PAGE_SIZE) - 1));
