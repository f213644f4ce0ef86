import { Dexie } from 'dexie';
import type { LeadFlowDatabase } from '../db/database.ts';
import { leadRow } from '../db/merged-leads.ts';
import type { PipelineEvent } from '../domain/event.ts';
import {
  isCommand,
  isUndoable,
  type HistoryStep,
  type LastImport,
  type RedoStep,
  type UndoStep,
} from '../domain/history.ts';
import { canUndoImport } from '../domain/import-job.ts';
import { addressLine, type Lead } from '../domain/lead.ts';
import type { Failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { redoInTransaction } from './redo-change.ts';
import { REVERSE_TABLES } from './reverse-change.ts';
import { undoInTransaction } from './undo-change.ts';

/**
 * Takes back the user's own last change that stands, also one made before a restart or in another window. What
 * came by itself, answers of look-ups and news of pages, is no change of the user's. A change that something else
 * rests on by now is passed over: it would stop every step after it.
 */
export function undoLast(db: LeadFlowDatabase, at: number): Promise<UndoStep> {
  return db.transaction('rw', [...REVERSE_TABLES, 'imports'], async () => {
    const passed = new Set<string>();
    for (;;) {
      const event = await lastOwn(
        db,
        ({ id, detail, undoneBy }) =>
          undoneBy === null && isCommand(detail.kind) && !passed.has(id),
      );
      if (event === undefined) return { nothing: true };
      const lastImport = await importOf(db, event, at);
      if (lastImport !== null) return { lastImport };
      const line = await lineOf(db, event);
      if (isUndoable(event.detail.kind) && (await undoInTransaction(db, event, at)).ok)
        return { step: stepOf(event, line) };
      passed.add(event.id);
    }
  });
}

/**
 * Makes the change again that was undone last, as long as the user changed nothing since. Fails with 'superseded'
 * when a look-up or a page did.
 */
export function redoLast(db: LeadFlowDatabase, at: number): Promise<Result<RedoStep, Failure>> {
  return db.transaction('rw', REVERSE_TABLES, async () => {
    const undo = await lastOwn(
      db,
      ({ detail, undoneBy }) =>
        isCommand(detail.kind) || (detail.kind === 'undone' && undoneBy === null),
    );
    if (undo?.detail.kind !== 'undone') return ok({ nothing: true });
    const event = await db.events.get(undo.detail.eventId);
    if (event === undefined || !isUndoable(event.detail.kind)) return ok({ nothing: true });
    const redone = await redoInTransaction(db, event, at);
    if (!redone.ok) return fail(redone.failure);
    return ok({ step: stepOf(event, await lineOf(db, event)) });
  });
}

/** So many events are read at a time, the newest first: keys cost little, and steps go back one by one. */
const READ_AT_ONCE = 50;

async function lastOwn(
  db: LeadFlowDatabase,
  isMeant: (event: PipelineEvent) => boolean,
): Promise<PipelineEvent | undefined> {
  const own = db.events.where('[actor+at]').between(['user', Dexie.minKey], ['user', Dexie.maxKey]);
  const ids = await own.primaryKeys();
  for (let end = ids.length; end > 0; end -= READ_AT_ONCE) {
    const events = await db.events.bulkGet(ids.slice(Math.max(0, end - READ_AT_ONCE), end));
    const meant = events.findLast((event) => event !== undefined && isMeant(event));
    if (meant !== undefined) return meant;
  }
  return undefined;
}

async function importOf(
  db: LeadFlowDatabase,
  { detail }: PipelineEvent,
  now: number,
): Promise<LastImport | null> {
  if (detail.kind !== 'imported' && detail.kind !== 'restored') return null;
  const job = await db.imports.get(detail.importId);
  if (job === undefined || !canUndoImport(job, now)) return null;
  return { importId: job.id, fileName: job.fileName };
}

/** Read while the lead is here: a capture that is undone takes it away. */
async function lineOf(db: LeadFlowDatabase, { leadIds }: PipelineEvent): Promise<string | null> {
  const [first] = leadIds;
  const lead: Lead | undefined = first === undefined ? undefined : await leadRow(db, first);
  return lead === undefined ? null : addressLine(lead.address);
}

const stepOf = ({ id, detail, leadIds }: PipelineEvent, line: string | null): HistoryStep => ({
  eventId: id,
  kind: detail.kind,
  leads: leadIds.length,
  line,
});
