import type { LeadFlowDatabase } from '../../../lib/db/database.ts';
import { updateTallies } from '../../../lib/db/tallies.ts';
import { seedRows, type SeedRows } from './seed-rows.ts';

/** Tables that the seeds have rows of. */
export const SEED_TABLES = [
  'leads',
  'observations',
  'contacts',
  'lookups',
  'ledger',
  'tasks',
  'events',
] as const satisfies (keyof SeedRows)[];

/** Parts written in one transaction: more at once hold too much in memory, fewer wait for the disk too often. */
const PARTS_TOGETHER = 4;

/**
 * Puts `count` made-up leads and all they have straight into the tables, with the stages' tallies. `tables`
 * leaves out what a measurement does not read: rows are what filling takes its time for.
 */
export async function putSeed(
  db: LeadFlowDatabase,
  count: number,
  now: number,
  tables: readonly (keyof SeedRows)[] = SEED_TABLES,
): Promise<void> {
  let waiting: SeedRows[] = [];
  const flush = async () => {
    const parts = waiting;
    waiting = [];
    await putParts(db, parts, tables);
  };
  for (const part of seedRows(count, now)) {
    waiting.push(part);
    if (waiting.length === PARTS_TOGETHER) await flush();
  }
  await flush();
}

const putParts = (
  db: LeadFlowDatabase,
  parts: readonly SeedRows[],
  tables: readonly (keyof SeedRows)[],
): Promise<void> =>
  db.transaction('rw', [...SEED_TABLES, 'tallies'], async () => {
    for (const name of tables)
      await db.table<object>(name).bulkAdd(parts.flatMap((part): object[] => part[name]));
    if (!tables.includes('leads')) return;
    await updateTallies(
      db,
      parts.flatMap(({ leads }) => leads.map((after) => ({ before: null, after }))),
    );
  });
