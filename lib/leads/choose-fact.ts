import type { LeadFlowDatabase } from '../db/database.ts';
import { standingObservations } from '../db/lead-rows.ts';
import { CHANGE_TABLES, writeChange } from '../db/write-change.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import type { FactName, Observation } from '../domain/facts.ts';
import type { Failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { userObservation } from './user-observation.ts';

/** Which of the values of a fact is to count: the one of this observation, or with null whatever the sources say. */
export interface FactChoice {
  fact: FactName;
  observationId: string | null;
}

/**
 * Makes what one source said of a fact the user's own value, also of facts that cannot be typed. Fails with
 * 'not-found' when the lead is gone, that observation no longer stands or says nothing of the fact, or there is no
 * value of the user's own to take back.
 */
export function chooseFact(
  db: LeadFlowDatabase,
  leadId: string,
  { fact, observationId }: FactChoice,
  at: number,
): Promise<Result<{ eventId: string }, Failure>> {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const lead = await db.leads.get(leadId);
    if (lead === undefined) return fail({ kind: 'not-found' });
    const standing = await standingObservations(db, lead);
    const value = standing.find(({ id }) => id === observationId)?.facts[fact];
    const isOwn = lead.facts[fact]?.source === 'user';
    if (observationId === null ? !isOwn : value === undefined) return fail({ kind: 'not-found' });
    const observation: Observation = {
      ...userObservation(leadId, [], at),
      ...(value === undefined ? { cleared: fact } : { facts: { [fact]: value } }),
    };
    const facts = chooseFacts([...standing, observation]);
    const event = await writeChange(db, {
      at,
      actor: 'user',
      leadIds: [leadId],
      detail: { kind: 'edited', fact },
      writes: [{ table: 'leads', key: leadId, row: { ...lead, facts, updatedAt: at } }],
      observations: [observation],
    });
    return ok({ eventId: event.id });
  });
}
