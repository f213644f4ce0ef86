import type { LeadFlowDatabase } from '../db/database.ts';
import { eventsOf } from '../db/lead-rows.ts';
import { CHANGE_TABLES, putRows } from '../db/write-change.ts';
import type { PipelineEvent, RowChange } from '../domain/event.ts';
import type { Lead } from '../domain/lead.ts';
import { MINUTE_MS } from '../shared/clock.ts';
import type { Failure } from '../shared/failure.ts';
import { ok, type Result } from '../shared/result.ts';
import { setNote } from './edit-lead.ts';

/** Typing that goes on within this time is one change to undo. */
const SESSION_MS = 10 * MINUTE_MS;

/**
 * Saves a note while it is being typed. `base` is the text the typing went on from: as long as that is what stands
 * there, and nothing else happened to the lead for some minutes, the change that is there already grows along, so
 * that one undo takes the whole writing back. A text that somebody else wrote meanwhile stays in the history.
 */
export function typeNote(
  db: LeadFlowDatabase,
  { leadId, note, base }: { leadId: string; note: string; base: string },
  at: number,
): Promise<Result<{ eventId: string }, Failure>> {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const lead = await db.leads.get(leadId);
    const open = lead?.note === base ? openSession(lead, await eventsOf(db, lead), at) : null;
    if (lead === undefined || open === null) return setNote(db, leadId, note, at);
    const { event, change } = open;
    const row: Lead = { ...lead, note, updatedAt: at };
    await putRows(db, [{ table: 'leads', key: leadId, row }], [lead]);
    await db.events.put({ ...event, at, changes: [{ ...change, after: { note } }] });
    return ok({ eventId: event.id });
  });
}

/** The change of the note that typing may still go on with: the last thing that happened, and not long ago. */
function openSession(
  lead: Lead,
  events: readonly PipelineEvent[],
  at: number,
): { event: PipelineEvent; change: RowChange } | null {
  const last = events.reduce<PipelineEvent | null>(
    (newest, event) => (newest === null || event.at >= newest.at ? event : newest),
    null,
  );
  if (last === null || last.detail.kind !== 'noted' || last.undoneBy !== null) return null;
  if (at - last.at > SESSION_MS) return null;
  const [change] = last.changes;
  const isOwn = change?.key === lead.id && change.after?.['note'] === lead.note;
  return isOwn ? { event: last, change } : null;
}
