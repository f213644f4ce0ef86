import { HANGING_TABLES } from '../db/archived-tables.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { chunksOf } from '../db/imports.ts';
import { idsHere, survivorIds } from '../db/merged-leads.ts';
import { afterUndoStep, type AddedRows, type ImportJob } from '../domain/import-job.ts';
import { leadIdsOf } from '../domain/lead.ts';
import { undoUnchanged } from '../leads/undo-unchanged.ts';
import { FREE_TABLES } from './hanging-rows.ts';
import { RESTORE_TABLES } from './restore-chunk.ts';

/**
 * Takes back one chunk of a restore that is being undone, the last first, in one transaction with its progress.
 * Leads that were changed since stay with all that came with them, and are counted. Gives the import as it is
 * then; undefined when it is not being undone.
 */
export function undoRestoredChunk(
  db: LeadFlowDatabase,
  importId: string,
  at: number,
): Promise<ImportJob | undefined> {
  return db.transaction('rw', RESTORE_TABLES, async () => {
    const job = await db.imports.get(importId);
    if (job?.state !== 'undoing') return undefined;
    const chunk = await chunksOf(db, importId).last();
    const kept = chunk?.added === undefined ? 0 : await undoChunk(db, chunk.added, at);
    if (chunk !== undefined) await db.importChunks.delete([importId, chunk.index]);
    const isLast = (await chunksOf(db, importId).count()) === 0;
    const undidEvent = chunk?.added !== undefined;
    const next = afterUndoStep(job, { undidEvent, kept, isLast, at });
    await db.imports.put(next);
    return next;
  });
}

async function undoChunk(
  db: LeadFlowDatabase,
  { eventId, keys }: AddedRows,
  at: number,
): Promise<number> {
  const event = await db.events.get(eventId);
  if (event === undefined || event.undoneBy !== null) return 0;
  const changed = event.changes
    .filter(({ table }) => table === 'leads' || table === 'mergedLeads')
    .map(({ key }) => key);
  const { keptIds } = await undoUnchanged(db, event, at, async (leadIds) => {
    const stay = await stayingIds(db, changed, new Set(leadIds));
    await removeHanging(db, keys, stay);
    await removeEvents(db, keys['events'] ?? []);
    for (const name of FREE_TABLES)
      if (name !== 'events') await db.table(name).bulkDelete(keys[name] ?? []);
  });
  return keptIds.length;
}

/** Ids of leads that stay of those a restore added or added to, and of what is merged into those. */
async function stayingIds(
  db: LeadFlowDatabase,
  changed: readonly string[],
  goingIds: ReadonlySet<string>,
): Promise<Set<string>> {
  const kept = [...(await survivorIds(db, changed))].filter(([, owner]) => !goingIds.has(owner));
  const leads = await db.leads.bulkGet([...new Set(kept.map(([, owner]) => owner))]);
  return new Set([
    ...kept.map(([id]) => id),
    ...leads.flatMap((lead) => (lead === undefined ? [] : leadIdsOf(lead))),
  ]);
}

async function removeHanging(
  db: LeadFlowDatabase,
  keys: AddedRows['keys'],
  stay: ReadonlySet<string>,
): Promise<void> {
  for (const name of HANGING_TABLES) {
    const table = db.table<{ leadId: string }, string>(name);
    const own = keys[name] ?? [];
    const rows = await table.bulkGet(own);
    await table.bulkDelete(own.filter((_, index) => !stay.has(rows[index]?.leadId ?? '')));
  }
}

/** The history of leads that stay is theirs. Events came first, so by now the other leads are gone. */
async function removeEvents(db: LeadFlowDatabase, eventIds: readonly string[]): Promise<void> {
  const events = (await db.events.bulkGet([...eventIds])).filter((event) => event !== undefined);
  const here = await idsHere(
    db,
    events.flatMap(({ leadIds }) => leadIds),
  );
  await db.events.bulkDelete(
    events.filter(({ leadIds }) => !leadIds.some((id) => here.has(id))).map(({ id }) => id),
  );
}
