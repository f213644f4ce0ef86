import type { LeadFlowDatabase } from '../db/database.ts';
import { standingObservations } from '../db/observations.ts';
import { CHANGE_TABLES, putRows, readRows, sameValue, type RowWrite } from '../db/write-change.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import type { PipelineEvent, RowChange } from '../domain/event.ts';
import type { Lead } from '../domain/lead.ts';
import type { Stage } from '../domain/stage.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/**
 * Takes one change back, at any later time. Fields it changed return to what they were; observations it
 * added no longer count; look-ups paid since stay. Fails with 'superseded' when a newer change touched the
 * same fields: undoing would lose that one.
 */
export function undoChange(
  db: LeadFlowDatabase,
  eventId: string,
  at: number,
): Promise<Result<null, Failure>> {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const event = await db.events.get(eventId);
    if (event === undefined || event.undoneBy !== null) return fail({ kind: 'not-found' });
    const leadIds = await leadsObservedBy(db, event);
    const touched = [...event.changes, ...leadIds.map(unchangedLead)];
    const rows = await readRows(db, touched);
    if (event.changes.some((change, index) => isSuperseded(change, rows[index])))
      return fail({ kind: 'superseded' });
    const undoId = newId();
    await withdrawObservations(db, event, undoId);
    const writes = await Promise.all(
      touched.map((change, index) => reverse(db, change, rows[index], at)),
    );
    await putRows(db, writes, rows);
    await db.events.bulkPut([{ ...event, undoneBy: undoId }, undoEvent(event, undoId, at)]);
    return ok(null);
  });
}

/** Leads whose facts the event changed without changing a field of their own: an edit of a fact. */
async function leadsObservedBy(
  db: LeadFlowDatabase,
  { changes, observationIds }: PipelineEvent,
): Promise<string[]> {
  const observed = await db.observations.bulkGet(observationIds);
  const changed = new Set(changes.map(({ key }) => key));
  const leadIds = new Set(observed.flatMap((observation) => observation?.leadId ?? []));
  return [...leadIds].filter((leadId) => !changed.has(leadId));
}

const unchangedLead = (key: string): RowChange => ({ table: 'leads', key, before: {}, after: {} });

/** Whether the row is no longer as the change left it. */
function isSuperseded({ after }: RowChange, row: Lead | Stage | undefined): boolean {
  if (after === null) return row !== undefined;
  if (row === undefined) return true;
  return Object.entries(after).some(([field, value]) => !sameValue(Reflect.get(row, field), value));
}

function undoEvent(event: PipelineEvent, undoId: string, at: number): PipelineEvent {
  return {
    id: undoId,
    at,
    actor: 'user',
    leadIds: event.leadIds,
    detail: { kind: 'undone', eventId: event.id },
    changes: [],
    observationIds: [],
    undoneBy: null,
  };
}

async function withdrawObservations(
  db: LeadFlowDatabase,
  { observationIds }: PipelineEvent,
  withdrawnBy: string,
): Promise<void> {
  const found = await db.observations.bulkGet(observationIds);
  await db.observations.bulkPut(
    found.flatMap((observation) =>
      observation === undefined ? [] : [{ ...observation, withdrawnBy }],
    ),
  );
}

async function reverse(
  db: LeadFlowDatabase,
  { table, key, before }: RowChange,
  row: Lead | Stage | undefined,
  at: number,
): Promise<RowWrite> {
  if (before === null) return { table, key, row: null };
  const restored = { ...row, ...before };
  if (table === 'stages') return { table, key, row: restored as Stage };
  const facts = chooseFacts(await standingObservations(db, key));
  return { table, key, row: { ...(restored as Lead), facts, updatedAt: at } };
}
