import type { LeadFlowDatabase } from '../db/database.ts';
import { standingObservations } from '../db/lead-rows.ts';
import { CHANGE_TABLES, writeChange } from '../db/write-change.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import type { FactEdit } from '../domain/fact-edit.ts';
import type { Lead } from '../domain/lead.ts';
import type { Failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { userObservation } from './user-observation.ts';

/** Sets the user's own value of a fact, which outranks every source; null takes it back. */
export function editFact(
  db: LeadFlowDatabase,
  leadId: string,
  edit: FactEdit,
  at: number,
): Promise<Result<{ eventId: string }, Failure>> {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const lead = await db.leads.get(leadId);
    if (lead === undefined) return fail({ kind: 'not-found' });
    const observation = userObservation(leadId, [edit], at);
    const facts = chooseFacts([...(await standingObservations(db, lead)), observation]);
    const event = await writeChange(db, {
      at,
      actor: 'user',
      leadIds: [leadId],
      detail: { kind: 'edited', fact: edit.fact },
      writes: [{ table: 'leads', key: leadId, row: { ...lead, facts, updatedAt: at } }],
      observations: [observation],
    });
    return ok({ eventId: event.id });
  });
}

/** Replaces the note of a lead. */
export const setNote = (db: LeadFlowDatabase, leadId: string, note: string, at: number) =>
  editFields(db, leadId, { note }, 'noted', at);

/** Replaces the tags of a lead, trimmed and without repeats. */
export const setTags = (db: LeadFlowDatabase, leadId: string, tags: string[], at: number) =>
  editFields(
    db,
    leadId,
    { tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))] },
    'tagged',
    at,
  );

function editFields(
  db: LeadFlowDatabase,
  leadId: string,
  fields: Partial<Pick<Lead, 'note' | 'tags'>>,
  kind: 'noted' | 'tagged',
  at: number,
): Promise<Result<{ eventId: string }, Failure>> {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const lead = await db.leads.get(leadId);
    if (lead === undefined) return fail({ kind: 'not-found' });
    const event = await writeChange(db, {
      at,
      actor: 'user',
      leadIds: [leadId],
      detail: { kind },
      writes: [{ table: 'leads', key: leadId, row: { ...lead, ...fields, updatedAt: at } }],
      observations: [],
    });
    return ok({ eventId: event.id });
  });
}
