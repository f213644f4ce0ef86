import type { LeadFlowDatabase } from '../db/database.ts';
import { survivorIds } from '../db/merged-leads.ts';
import {
  CHANGE_TABLES,
  DERIVED_LEAD_FIELDS,
  putRows,
  readRows,
  sameValue,
  type ChangedRow,
  type RowWrite,
} from '../db/write-change.ts';
import type { PipelineEvent, RowChange } from '../domain/event.ts';
import { leadIdsOf, type AbsorbedLead, type Lead } from '../domain/lead.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { deriveLead, DERIVE_TABLES } from './derive-lead.ts';
import { sweepPlaces } from './rank.ts';

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
  return db.transaction('rw', [...new Set([...CHANGE_TABLES, ...DERIVE_TABLES])], async () => {
    const event = await db.events.get(eventId);
    if (event === undefined || event.undoneBy !== null) return fail({ kind: 'not-found' });
    const leadIds = await leadsObservedBy(db, event);
    const touched = [...event.changes, ...leadIds.map(unchangedLead)];
    const rows = await readRows(db, touched);
    if (touched.some((change, index) => isSuperseded(change, rows[index])))
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

/**
 * Takes back what an event changed, but for leads that were changed since: those stay as they are. For events
 * of thousands of leads, of which the user has worked on some. `also` may write to the leads it is given in the
 * same transaction, before their facts are computed. Must run inside a transaction over what it writes.
 */
export async function undoUnchanged(
  db: LeadFlowDatabase,
  event: PipelineEvent,
  at: number,
  also: (leadIds: string[]) => Promise<void>,
): Promise<{ keptIds: string[] }> {
  const changed = new Set(event.changes.map(({ key }) => key));
  const survivors = new Set((await survivorIds(db, event.leadIds)).values());
  const unchanged = [...survivors].filter((id) => !changed.has(id)).map(unchangedLead);
  const touched = [...event.changes, ...unchanged];
  const rows = await readRows(db, touched);
  const kept = await keptChanges(db, touched, rows);
  const undone = touched.flatMap((change, index) =>
    kept.has(change) ? [] : [{ change, row: rows[index] }],
  );
  const leadIds = undone.flatMap(({ change }) => (change.table === 'leads' ? [change.key] : []));
  const undoId = newId();
  await withdrawObservations(db, event, undoId, new Set(leadIds));
  await also(leadIds);
  const writes = await Promise.all(undone.map(({ change, row }) => reverse(db, change, row, at)));
  await putRows(
    db,
    writes,
    undone.map(({ row }) => row),
  );
  const removed = undone.flatMap(({ change, row }) =>
    change.table === 'leads' && change.before === null ? [row as Lead] : [],
  );
  await sweepPlaces(db, removed);
  const stillThere = writes.flatMap(({ table, key, row }) =>
    table === 'leads' && row !== null ? [key] : [],
  );
  await db.events.bulkPut([
    { ...event, undoneBy: undoId },
    { ...undoEvent(event, undoId, at), leadIds: stillThere },
  ]);
  return { keptIds: [...kept].flatMap(({ table, key }) => (table === 'leads' ? [key] : [])) };
}

/**
 * The changes that stay: of rows that were changed since, and of all that such a lead needs: what was merged into
 * it, questions about it, and a stage that has leads in it.
 */
async function keptChanges(
  db: LeadFlowDatabase,
  touched: readonly RowChange[],
  rows: readonly (ChangedRow | undefined)[],
): Promise<Set<RowChange>> {
  const isKept = touched.map((change, index) => isChangedSince(change, rows[index]));
  const familyIds = new Set(
    rows.flatMap((row, index) =>
      isKept[index] && row !== undefined && 'absorbed' in row ? leadIdsOf(row) : [],
    ),
  );
  const goneIds = new Set(
    touched.flatMap(({ table, key, before }, index) =>
      table === 'leads' && before === null && !isKept[index] ? [key] : [],
    ),
  );
  const kept = new Set<RowChange>();
  for (const [index, change] of touched.entries()) {
    const row = rows[index];
    const isOfKept = change.table === 'mergedLeads' && familyIds.has(change.key);
    const isAsked =
      row !== undefined &&
      'leadIds' in row &&
      row.leadIds.some((id) => familyIds.has(id)) &&
      !row.leadIds.some((id) => goneIds.has(id));
    const isUsed =
      change.table === 'stages' && ((await db.tallies.get(change.key))?.count ?? 0) > 0;
    if (isKept[index] || isOfKept || isAsked || isUsed) kept.add(change);
  }
  return kept;
}

/**
 * Leads whose facts the event changed without changing a field of their own: an edit of a fact, or of what
 * was merged into another lead since.
 */
async function leadsObservedBy(
  db: LeadFlowDatabase,
  { changes, observationIds }: PipelineEvent,
): Promise<string[]> {
  const observed = await db.observations.bulkGet(observationIds);
  const changed = new Set(changes.map(({ key }) => key));
  const observedIds = observed.flatMap((observation) => observation?.leadId ?? []);
  const leadIds = new Set((await survivorIds(db, observedIds)).values());
  return [...leadIds].filter((leadId) => !changed.has(leadId));
}

const unchangedLead = (key: string): RowChange => ({ table: 'leads', key, before: {}, after: {} });

/** Whether the row is no longer as the change left it. */
function isSuperseded({ before, after }: RowChange, row: ChangedRow | undefined): boolean {
  if (after === null) return row !== undefined;
  if (row === undefined) return true;
  // Events older than merging do not name the field, and removing the lead would take others with it.
  const namesAbsorbed = before !== null || 'absorbed' in after;
  if (!namesAbsorbed && 'absorbed' in row && row.absorbed.length > 0) return true;
  return Object.entries(after).some(
    ([field, value]) =>
      !DERIVED_LEAD_FIELDS.has(field) &&
      !sameValue(ownValue(field, Reflect.get(row, field)), ownValue(field, value)),
  );
}

/** A field without what follows from elsewhere: that may have been computed anew since, which is no change. */
function ownValue(field: string, value: unknown): unknown {
  if (field === 'absorbed') return (value as AbsorbedLead[]).map(({ id }) => id);
  if (field !== 'row') return value;
  const own = Object.entries(value as Lead).filter(([name]) => !DERIVED_LEAD_FIELDS.has(name));
  return Object.fromEntries(own.map(([name, each]) => [name, ownValue(name, each)]));
}

/** Also by a look-up or a page, where the event recorded when the lead was last changed. */
function isChangedSince(change: RowChange, row: ChangedRow | undefined): boolean {
  const updatedAt = change.before === null ? change.after?.['updatedAt'] : undefined;
  if (isSuperseded(change, row)) return true;
  return (
    updatedAt !== undefined && row !== undefined && Reflect.get(row, 'updatedAt') !== updatedAt
  );
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
  { observationIds, withdrawnIds = [] }: PipelineEvent,
  undoId: string,
  onlyOf?: ReadonlySet<string>,
): Promise<void> {
  const found = await db.observations.bulkGet([...observationIds, ...withdrawnIds]);
  await db.observations.bulkPut(
    found
      .filter((observation) => observation !== undefined)
      .filter(({ leadId }) => onlyOf?.has(leadId) ?? true)
      .map((observation) => ({
        ...observation,
        withdrawnBy: withdrawnIds.includes(observation.id) ? null : undoId,
      })),
  );
}

async function reverse(
  db: LeadFlowDatabase,
  { table, key, before }: RowChange,
  row: ChangedRow | undefined,
  at: number,
): Promise<RowWrite> {
  if (before === null) return { table, key, row: null };
  const restored = { ...row, ...before };
  if (table !== 'leads') return { table, key, row: restored } as RowWrite;
  return { table, key, row: await deriveLead(db, restored as Lead, at) };
}
