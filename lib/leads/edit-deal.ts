import type { LeadFlowDatabase } from '../db/database.ts';
import { CHANGE_TABLES, writeChange } from '../db/write-change.ts';
import type { DealEdit } from '../domain/deal-schema.ts';
import type { Failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/** Sets the user's own figure for the deal of a lead; null goes back to what the facts say. */
export function editDeal(
  db: LeadFlowDatabase,
  leadId: string,
  { field, value }: DealEdit,
  at: number,
): Promise<Result<{ eventId: string }, Failure>> {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const lead = await db.leads.get(leadId);
    if (lead === undefined) return fail({ kind: 'not-found' });
    const { [field]: _, ...others } = lead.deal ?? {};
    const deal = value === null ? others : { ...others, [field]: value };
    const event = await writeChange(db, {
      at,
      actor: 'user',
      leadIds: [leadId],
      detail: { kind: 'deal-set', field, value },
      writes: [{ table: 'leads', key: leadId, row: { ...lead, deal, updatedAt: at } }],
      observations: [],
    });
    return ok({ eventId: event.id });
  });
}
