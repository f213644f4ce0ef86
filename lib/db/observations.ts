import type { Observation } from '../domain/facts.ts';
import type { LeadFlowDatabase } from './database.ts';

/** What all sources said about a lead and still stands: observations an undo withdrew are left out. */
export async function standingObservations(
  db: LeadFlowDatabase,
  leadId: string,
): Promise<Observation[]> {
  const all = await db.observations.where('leadId').equals(leadId).toArray();
  return all.filter(({ withdrawnBy }) => withdrawnBy === null);
}
