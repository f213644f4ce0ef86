import type { LeadFlowDatabase } from '../db/database.ts';
import { contactsOf, standingByLead, standingObservations } from '../db/lead-rows.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import { countContacts, type LeadContacts } from '../domain/contact.ts';
import type { Observation } from '../domain/facts.ts';
import type { Lead } from '../domain/lead.ts';
import { lastChanges } from './listing-news.ts';

/** The tables a transaction around `deriveLead` must hold. */
export const DERIVE_TABLES = ['observations', 'contacts'] as const;

/**
 * A lead with everything that follows from what was said and found about it, and about what was merged into it.
 * `added` is what is about to be written.
 */
export async function deriveLead(
  db: LeadFlowDatabase,
  lead: Lead,
  now: number,
  added: readonly Observation[] = [],
): Promise<Lead> {
  const observations = [...(await standingObservations(db, lead)), ...added];
  const contacts = (await contactsOf(db, [lead])).get(lead.id);
  return derivedLead(lead, observations, contacts, now);
}

/** The same for many leads, with two questions to the database in all. */
export async function deriveLeads(
  db: LeadFlowDatabase,
  leads: readonly Lead[],
  now: number,
): Promise<Lead[]> {
  if (leads.length === 0) return [];
  const standing = await standingByLead(db, leads);
  const contacts = await contactsOf(db, leads);
  return leads.map((lead) =>
    derivedLead(lead, standing.get(lead.id) ?? [], contacts.get(lead.id), now),
  );
}

/** A lead with everything that follows from these observations and contacts. */
export function derivedLead(
  lead: Lead,
  observations: readonly Observation[],
  contacts: LeadContacts | undefined,
  now: number,
): Lead {
  return {
    ...lead,
    facts: chooseFacts(observations),
    // What changed about made-up leads is made up too, and in no observation.
    ...(lead.sample ? {} : lastChanges(observations)),
    contactCounts: contacts === undefined ? null : countContacts(contacts.persons, now),
    updatedAt: now,
  };
}
