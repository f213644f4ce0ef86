import type { LeadFlowDatabase } from '../db/database.ts';
import { contactsOf, lookupsOf } from '../db/lead-rows.ts';
import { spendBetween, spendOfLeads, totalSpend } from '../db/spend.ts';
import { leadIdsOf, type Lead } from '../domain/lead.ts';
import type { Lookup } from '../domain/lookup.ts';
import { leadRow, type Hanging, type LeadRow } from './lead-row.ts';

/**
 * The rows of up to `limit` leads whose id comes after `afterId`, in the order of ids. All that hangs on leads is
 * found by their ids too, so a page is four range reads however much hangs on it.
 */
export async function readRowPage(
  db: LeadFlowDatabase,
  afterId: string,
  limit: number,
): Promise<LeadRow[]> {
  const leads = await db.leads.where(':id').above(afterId).limit(limit).toArray();
  const [first, last] = [leads.at(0), leads.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [contacts, lookups, spent] = await Promise.all([
    db.contacts.where(':id').between(first.id, last.id, true, true).toArray(),
    db.lookups.where('leadId').between(first.id, last.id, true, true).toArray(),
    spendBetween(db, first.id, last.id),
  ]);
  const contactsById = new Map(contacts.map((each) => [each.leadId, each]));
  const lookupsById = Map.groupBy(lookups, ({ leadId }) => leadId);
  return Promise.all(
    leads.map(async (lead) =>
      leadRow(
        lead,
        lead.absorbed.length > 0
          ? await hangingOf(db, lead)
          : {
              contacts: contactsById.get(lead.id),
              lookups: lookupsById.get(lead.id) ?? [],
              spentMicros: spent.get(lead.id) ?? 0,
            },
      ),
    ),
  );
}

/** The rows of these leads; those that are gone are not among them. */
export async function readRowsOf(
  db: LeadFlowDatabase,
  leadIds: readonly string[],
): Promise<LeadRow[]> {
  const leads = (await db.leads.bulkGet([...leadIds])).filter((lead) => lead !== undefined);
  const allIds = leads.flatMap(leadIdsOf);
  const [contacts, lookups, spends] = await Promise.all([
    contactsOf(db, leads),
    db.lookups.where('leadId').anyOf(allIds).toArray(),
    spendOfLeads(db, allIds),
  ]);
  const lookupsById = Map.groupBy(lookups, ({ leadId }) => leadId);
  const spentById = new Map(allIds.map((id, index) => [id, spends[index]?.bookedMicros ?? 0]));
  return leads.map((lead) => {
    const ids = leadIdsOf(lead);
    return leadRow(lead, {
      contacts: contacts.get(lead.id),
      lookups: ids.flatMap((id): Lookup[] => lookupsById.get(id) ?? []),
      spentMicros: ids.reduce((sum, id) => sum + (spentById.get(id) ?? 0), 0),
    });
  });
}

async function hangingOf(db: LeadFlowDatabase, lead: Lead): Promise<Hanging> {
  const [contacts, lookups, spends] = await Promise.all([
    contactsOf(db, [lead]),
    lookupsOf(db, lead),
    spendOfLeads(db, leadIdsOf(lead)),
  ]);
  return {
    contacts: contacts.get(lead.id),
    lookups,
    spentMicros: totalSpend(spends).bookedMicros,
  };
}
