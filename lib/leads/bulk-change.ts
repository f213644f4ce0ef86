import type { LeadFlowDatabase } from '../db/database.ts';
import { CHANGE_TABLES, writeChange } from '../db/write-change.ts';
import type { BulkChange, BulkDone, BulkPart } from '../domain/bulk-change.ts';
import type { EventDetail, PipelineEvent } from '../domain/event.ts';
import type { Lead } from '../domain/lead.ts';
import type { Failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { ranksBelow } from './rank.ts';

/**
 * Makes one part of a change to many leads, in a transaction of its own, so that others come to read between the
 * parts. All parts share one event, which holds at each time what was done so far: one undo takes all of it back.
 * Leads that are gone, or are so already, are passed over. Fails with 'not-found' when the stage is gone, with
 * 'superseded' when the parts before were undone meanwhile.
 */
export function changeMany(
  db: LeadFlowDatabase,
  { leadIds, change, eventId }: BulkPart,
  at: number,
): Promise<Result<BulkDone, Failure>> {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const [found, before, stage] = await Promise.all([
      db.leads.bulkGet(leadIds),
      eventId === null ? undefined : db.events.get(eventId),
      change.kind === 'move' ? db.stages.get(change.stageId) : undefined,
    ]);
    if (change.kind === 'move' && stage === undefined) return fail({ kind: 'not-found' });
    if (eventId !== null && before?.undoneBy !== null) return fail({ kind: 'superseded' });
    const leads = found.filter((lead) => lead !== undefined).filter(isChangedBy(change));
    const rows = await changedRows(db, leads, change, before, at);
    const [first] = leads;
    if (first === undefined) return ok({ eventId, changed: 0 });
    const event = await writeChange(db, {
      at,
      actor: 'user',
      leadIds: rows.map(({ id }) => id),
      detail: detailOf(change, first),
      writes: rows.map((row) => ({ table: 'leads', key: row.id, row })),
      observations: [],
    });
    if (before !== undefined) await joinEvents(db, before, event);
    return ok({ eventId: before?.id ?? event.id, changed: rows.length });
  });
}

const isChangedBy =
  (change: BulkChange) =>
  ({ stageId, tags }: Lead): boolean =>
    change.kind === 'move'
      ? stageId !== change.stageId
      : change.add.some((tag) => !tags.includes(tag)) ||
        change.remove.some((tag) => tags.includes(tag));

async function changedRows(
  db: LeadFlowDatabase,
  leads: readonly Lead[],
  change: BulkChange,
  before: PipelineEvent | undefined,
  at: number,
): Promise<Lead[]> {
  if (change.kind === 'tag')
    return leads.map((lead) => ({
      ...lead,
      tags: [
        ...new Set([...lead.tags.filter((tag) => !change.remove.includes(tag)), ...change.add]),
      ],
      updatedAt: at,
    }));
  const { stageId } = change;
  const lastId = before?.leadIds.at(-1);
  const last = lastId === undefined ? undefined : await db.leads.get(lastId);
  const above = last?.stageId === stageId ? last : null;
  const ranks = await ranksBelow(db, stageId, above, new Set(leads.map(({ id }) => id)));
  return leads.map((lead, index) => ({
    ...lead,
    stageId,
    rank: ranks[index] ?? lead.rank,
    stageSinceAt: at,
    updatedAt: at,
  }));
}

const detailOf = (change: BulkChange, first: Lead): EventDetail =>
  change.kind === 'tag'
    ? { kind: 'tagged' }
    : { kind: 'moved', fromStageId: first.stageId, toStageId: change.stageId };

/** Two parts as one event: the second is written into the first. */
async function joinEvents(
  db: LeadFlowDatabase,
  first: PipelineEvent,
  second: PipelineEvent,
): Promise<void> {
  await db.events.delete(second.id);
  await db.events.put({
    ...first,
    leadIds: [...new Set([...first.leadIds, ...second.leadIds])],
    changes: [...first.changes, ...second.changes],
  });
}
