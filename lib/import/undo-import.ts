import type { LeadFlowDatabase } from '../db/database.ts';
import { CHANGE_TABLES } from '../db/write-change.ts';
import { afterUndoStep, type ImportJob } from '../domain/import-job.ts';
import { undoUnchanged } from '../leads/undo-unchanged.ts';
import { withoutImport } from './row-contacts.ts';

/**
 * Takes back one chunk of an import that is being undone, the last first, in one transaction with the import's
 * progress. Leads that were changed since stay as they are, and are counted. Gives the import as it is then;
 * undefined when it is not being undone.
 */
export function undoNextChunk(
  db: LeadFlowDatabase,
  importId: string,
  at: number,
): Promise<ImportJob | undefined> {
  return db.transaction('rw', [...CHANGE_TABLES, 'contacts', 'imports'], async () => {
    const job = await db.imports.get(importId);
    if (job?.state !== 'undoing') return undefined;
    const eventId = job.eventIds.at(-1 - job.undoneEvents);
    const undone = eventId === undefined ? null : await undoChunk(db, { importId, eventId, at });
    const undidEvent = eventId !== undefined;
    const isLast = job.undoneEvents + (undidEvent ? 1 : 0) >= job.eventIds.length;
    const next = afterUndoStep(job, { undidEvent, kept: undone?.kept ?? 0, isLast, at });
    await db.imports.put(next);
    return next;
  });
}

async function undoChunk(
  db: LeadFlowDatabase,
  { importId, eventId, at }: { importId: string; eventId: string; at: number },
): Promise<{ kept: number }> {
  const event = await db.events.get(eventId);
  if (event === undefined || event.undoneBy !== null) return { kept: 0 };
  const { keptIds } = await undoUnchanged(db, event, at, async (leadIds) => {
    const contacts = await db.contacts.bulkGet(leadIds);
    const rows = contacts.filter((row) => row !== undefined);
    const left = rows.map((row) => withoutImport(row, importId));
    await db.contacts.bulkDelete(
      rows.flatMap(({ leadId }, index) => (left[index] ? [] : [leadId])),
    );
    await db.contacts.bulkPut(left.filter((row) => row !== null));
  });
  return { kept: keptIds.length };
}
