import type { LeadFlowDatabase } from '../db/database.ts';
import type { EventDetail, PipelineEvent } from '../domain/event.ts';
import { isCommand } from '../domain/history.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { reversalEvent, REVERSE_TABLES, reverseRows, withdraw } from './reverse-change.ts';

/**
 * Takes one change back, at any later time. Fields it changed return to what they were; observations it
 * added no longer count; look-ups paid since stay. Fails with 'superseded' when a newer change touched the
 * same fields, or worked on a lead that would be removed: undoing would lose that one.
 */
export function undoChange(
  db: LeadFlowDatabase,
  eventId: string,
  at: number,
): Promise<Result<null, Failure>> {
  return db.transaction('rw', REVERSE_TABLES, async () => {
    const event = await db.events.get(eventId);
    if (event === undefined || event.undoneBy !== null) return fail({ kind: 'not-found' });
    return undoInTransaction(db, event, at);
  });
}

/** The same for an event that stands, inside a transaction over `REVERSE_TABLES`. */
export async function undoInTransaction(
  db: LeadFlowDatabase,
  event: PipelineEvent,
  at: number,
): Promise<Result<null, Failure>> {
  if (await removesWork(db, event)) return fail({ kind: 'superseded' });
  const undoId = newId();
  const undone = await reverseRows(db, {
    event,
    changes: event.changes,
    settle: async () => {
      await withdraw(db, event.observationIds, undoId);
      await withdraw(db, event.withdrawnIds ?? [], null);
    },
    at,
  });
  if (!undone) return fail({ kind: 'superseded' });
  await db.events.bulkPut([
    { ...event, undoneBy: undoId },
    reversalEvent(undoId, 'undone', event, at),
  ]);
  return ok(null);
}

/** Whether a lead would go, not to rest in another but for good, that the user has worked on since. */
async function removesWork(db: LeadFlowDatabase, event: PipelineEvent): Promise<boolean> {
  const rests = new Set(
    event.changes.flatMap(({ table, key }) => (table === 'mergedLeads' ? [key] : [])),
  );
  const removedIds = event.changes.flatMap(({ table, key, before }) =>
    table === 'leads' && before === null && !rests.has(key) ? [key] : [],
  );
  if (removedIds.length === 0) return false;
  const since = await db.events.where('leadIds').anyOf(removedIds).toArray();
  return since.some(
    (other) =>
      other.id !== event.id &&
      other.at >= event.at &&
      other.actor === 'user' &&
      other.undoneBy === null &&
      isWork(other.detail.kind),
  );
}

/** A page that was saved again goes with its lead, and an archive that brought it is no work on it. */
const isWork = (kind: EventDetail['kind']): boolean =>
  isCommand(kind) && kind !== 'seen-again' && kind !== 'restored';
