import type { LeadFlowDatabase } from '../db/database.ts';
import type { PipelineEvent, RowChange } from '../domain/event.ts';
import { isUndoable } from '../domain/history.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { reversalEvent, REVERSE_TABLES, reverseRows, withdraw } from './reverse-change.ts';

/**
 * Makes a change again that was undone. Rows become what the change had made of them, its observations count
 * again. Fails with 'superseded' when a newer change touched the same fields, with 'not-found' when it is not
 * undone or is of a kind that is never made again.
 */
export function redoChange(
  db: LeadFlowDatabase,
  eventId: string,
  at: number,
): Promise<Result<null, Failure>> {
  return db.transaction('rw', REVERSE_TABLES, async () => {
    const event = await db.events.get(eventId);
    if (event === undefined || event.undoneBy === null || !isUndoable(event.detail.kind))
      return fail({ kind: 'not-found' });
    return redoInTransaction(db, event, at);
  });
}

/** The same for an event that was undone, inside a transaction over `REVERSE_TABLES`. */
export async function redoInTransaction(
  db: LeadFlowDatabase,
  event: PipelineEvent,
  at: number,
): Promise<Result<null, Failure>> {
  const redone = await reverseRows(db, {
    event,
    changes: event.changes.map(mirrored),
    settle: async () => {
      await withdraw(db, event.observationIds, null);
      await withdraw(db, event.withdrawnIds ?? [], event.id);
    },
    at,
  });
  if (!redone) return fail({ kind: 'superseded' });
  const redoId = newId();
  const undo = event.undoneBy === null ? undefined : await db.events.get(event.undoneBy);
  await db.events.bulkPut([
    { ...event, undoneBy: null },
    ...(undo === undefined ? [] : [{ ...undo, undoneBy: redoId }]),
    reversalEvent(redoId, 'redone', event, at),
  ]);
  return ok(null);
}

/** Reversing this makes the change again. */
const mirrored = ({ table, key, before, after }: RowChange): RowChange => ({
  table,
  key,
  before: after,
  after: before,
});
