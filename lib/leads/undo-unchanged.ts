import type { LeadFlowDatabase } from '../db/database.ts';
import { survivorIds } from '../db/merged-leads.ts';
import { putRows, readRows, type ChangedRow } from '../db/write-change.ts';
import type { PipelineEvent, RowChange } from '../domain/event.ts';
import { leadIdsOf, type Lead } from '../domain/lead.ts';
import { newId } from '../shared/ids.ts';
import { isChangedSince } from './change-conflict.ts';
import { sweepPlaces } from './rank.ts';
import { reversalEvent, reverse, unchangedLead, withdraw } from './reverse-change.ts';

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
  const undoneIds = new Set(leadIds);
  await withdraw(db, event.observationIds, undoId, undoneIds);
  await withdraw(db, event.withdrawnIds ?? [], null, undoneIds);
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
    { ...reversalEvent(undoId, 'undone', event, at), leadIds: stillThere },
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
