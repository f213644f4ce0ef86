import type { LeadFlowDatabase } from '../db/database.ts';
import { CHANGE_TABLES, writeChange, type RowWrite } from '../db/write-change.ts';
import type { Failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { ranksBelow } from './rank.ts';

export interface Move {
  leadIds: string[];
  stageId: string;
  /** The lead above the drop; null is the top of the stage. */
  afterLeadId: string | null;
}

/**
 * Puts leads into a stage, in the order given, right below `afterLeadId`. One event, whatever the number.
 * Fails with 'not-found' when a lead or the stage is gone; nothing is moved then.
 */
export function moveLeads(
  db: LeadFlowDatabase,
  { leadIds, stageId, afterLeadId }: Move,
  at: number,
): Promise<Result<{ eventId: string }, Failure>> {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const [found, stage, ranks] = await Promise.all([
      db.leads.bulkGet(leadIds),
      db.stages.get(stageId),
      ranksFor(db, { leadIds, stageId, afterLeadId }),
    ]);
    const leads = found.filter((lead) => lead !== undefined);
    const [first] = leads;
    if (leads.length < leadIds.length || first === undefined || stage === undefined)
      return fail({ kind: 'not-found' });
    const event = await writeChange(db, {
      at,
      actor: 'user',
      leadIds,
      detail: { kind: 'moved', fromStageId: first.stageId, toStageId: stageId },
      writes: leads.map((lead, index): RowWrite => ({
        table: 'leads',
        key: lead.id,
        was: lead,
        row: {
          ...lead,
          stageId,
          rank: ranks[index] ?? lead.rank,
          stageSinceAt: lead.stageId === stageId ? lead.stageSinceAt : at,
          updatedAt: at,
        },
      })),
      observations: [],
    });
    return ok({ eventId: event.id });
  });
}

async function ranksFor(
  db: LeadFlowDatabase,
  { leadIds, stageId, afterLeadId }: Move,
): Promise<string[]> {
  const after = afterLeadId === null ? undefined : await db.leads.get(afterLeadId);
  return ranksBelow(db, stageId, after?.stageId === stageId ? after : null, new Set(leadIds));
}
