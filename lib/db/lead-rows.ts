import { joinContacts, type LeadContacts } from '../domain/contact.ts';
import type { PipelineEvent } from '../domain/event.ts';
import type { Observation } from '../domain/facts.ts';
import { leadIdsOf, type Lead } from '../domain/lead.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { Task } from '../domain/task.ts';
import type { LeadFlowDatabase } from './database.ts';

/** A lead as far as its rows in other tables are found by it. What was merged into it keeps its own rows. */
export type LeadIds = Pick<Lead, 'id' | 'absorbed'>;

/** What all sources ever said about a lead, as it was written, also what an undo withdrew. */
export const observationsOf = async (db: LeadFlowDatabase, lead: LeadIds): Promise<Observation[]> =>
  inOrder(await db.observations.where('leadId').anyOf(leadIdsOf(lead)).toArray());

/** Of two readings of one moment, facts go by the one that was written first, whoever was merged into whom. */
const inOrder = (observations: readonly Observation[]): Observation[] =>
  observations.toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id));

/** What all sources said about a lead and still stands: observations an undo withdrew are left out. */
export async function standingObservations(
  db: LeadFlowDatabase,
  lead: LeadIds,
): Promise<Observation[]> {
  return (await observationsOf(db, lead)).filter(isStanding);
}

/** The same for many leads in one question, by the id of the lead. */
export async function standingByLead(
  db: LeadFlowDatabase,
  leads: readonly LeadIds[],
): Promise<Map<string, Observation[]>> {
  const said = await db.observations.where('leadId').anyOf(leads.flatMap(leadIdsOf)).toArray();
  const byId = Map.groupBy(said.filter(isStanding), ({ leadId }) => leadId);
  return new Map(
    leads.map((lead) => [lead.id, inOrder(leadIdsOf(lead).flatMap((id) => byId.get(id) ?? []))]),
  );
}

const isStanding = ({ withdrawnBy }: Observation): boolean => withdrawnBy === null;

/** Everything that happened to a lead, each event once. */
export const eventsOf = (db: LeadFlowDatabase, lead: LeadIds): Promise<PipelineEvent[]> =>
  db.events.where('leadIds').anyOf(leadIdsOf(lead)).distinct().toArray();

/** Everything that was looked up about a lead. */
export const lookupsOf = (db: LeadFlowDatabase, lead: LeadIds): Promise<Lookup[]> =>
  db.lookups.where('leadId').anyOf(leadIdsOf(lead)).toArray();

/** What there is and was to do about a lead. */
export const tasksOf = (db: LeadFlowDatabase, lead: LeadIds): Promise<Task[]> =>
  db.tasks.where('leadId').anyOf(leadIdsOf(lead)).toArray();

/** Every call made for a lead. */
export const entriesOf = (db: LeadFlowDatabase, lead: LeadIds): Promise<LedgerEntry[]> =>
  db.ledger.where('leadId').anyOf(leadIdsOf(lead)).toArray();

/** Everybody found for each of these leads, by the id of the lead; leads nobody was found for are not in it. */
export async function contactsOf(
  db: LeadFlowDatabase,
  leads: readonly LeadIds[],
): Promise<Map<string, LeadContacts>> {
  const rows = await db.contacts.bulkGet(leads.flatMap(leadIdsOf));
  const byId = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.leadId, row]])));
  return new Map(
    leads.flatMap((lead) => {
      const found = leadIdsOf(lead).flatMap((id) => byId.get(id) ?? []);
      const joined = joinContacts(lead.id, found);
      return joined === null ? [] : [[lead.id, joined]];
    }),
  );
}
