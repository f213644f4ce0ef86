import type { LeadFlowDatabase } from '../db/database.ts';
import { standingByLead } from '../db/lead-rows.ts';
import { absorbedRows } from '../db/merged-leads.ts';
import { joinContacts, type LeadContacts } from '../domain/contact.ts';
import type { Observation } from '../domain/facts.ts';
import { addressEntry } from '../domain/identity-keys.ts';
import { leadIdsOf, type Lead, type MergedLead } from '../domain/lead.ts';

/** The leads at some addresses with what stands about them, in memory: many answers in a row are given upon it. */
export interface KnownHomes {
  /** The ids of the leads at each address, by its key. */
  idsAt: ReadonlyMap<string, string[]>;
  leads: Map<string, Lead>;
  standing: Map<string, Observation[]>;
  /** By the id of the lead, or of the one merged into it, that they were found for. */
  contacts: Map<string, LeadContacts>;
  /** What was merged into each lead. */
  absorbed: ReadonlyMap<string, MergedLead[]>;
}

/** Everything about these addresses, in two rounds of questions however many they are. */
export async function readHomes(
  db: LeadFlowDatabase,
  addressKeys: readonly string[],
): Promise<KnownHomes> {
  const keys = [...new Set(addressKeys)];
  // Side by side: a walk through the index from entry to entry waits for each of them.
  const found = await Promise.all(
    keys.map((key) => db.leads.where('identityKeys').equals(addressEntry(key)).toArray()),
  );
  const leads = new Map(found.flat().map((lead) => [lead.id, lead]));
  const all = [...leads.values()];
  const [standing, people, absorbed] = await Promise.all([
    standingByLead(db, all),
    db.contacts.bulkGet(all.flatMap(leadIdsOf)),
    Promise.all(all.map(async (lead) => [lead.id, await absorbedRows(db, lead)] as const)),
  ]);
  return {
    idsAt: new Map(keys.map((key, index) => [key, found[index]?.map(({ id }) => id) ?? []])),
    leads,
    standing,
    contacts: new Map(people.flatMap((row) => (row === undefined ? [] : [[row.leadId, row]]))),
    absorbed: new Map(absorbed),
  };
}

/** The leads at an address as they stand by now. */
export const leadsAt = ({ idsAt, leads }: KnownHomes, addressKey: string): Lead[] =>
  (idsAt.get(addressKey) ?? []).flatMap((id) => leads.get(id) ?? []);

/** The lead's id, or that of the lead merged into it whose address it is. */
export function ownerAt({ absorbed }: KnownHomes, lead: Lead, addressKey: string): string {
  if (lead.addressKey === addressKey) return lead.id;
  const rows = absorbed.get(lead.id) ?? [];
  return rows.find(({ row }) => row.addressKey === addressKey)?.id ?? lead.id;
}

/** Everybody found for a lead and what was merged into it; null for nobody. */
export const contactsAmong = ({ contacts }: KnownHomes, lead: Lead): LeadContacts | null =>
  joinContacts(
    lead.id,
    leadIdsOf(lead).flatMap((id) => contacts.get(id) ?? []),
  );
