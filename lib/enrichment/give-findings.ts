import type { LeadFlowDatabase } from '../db/database.ts';
import { contactsOf, standingObservations } from '../db/lead-rows.ts';
import { absorbedRows } from '../db/merged-leads.ts';
import { CHANGE_TABLES, writeChange, type RowWrite } from '../db/write-change.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import { countContacts } from '../domain/contact.ts';
import { DATASETS, type DatasetId } from '../domain/dataset.ts';
import type { Observation } from '../domain/facts.ts';
import { addressEntry } from '../domain/identity-keys.ts';
import type { Lead } from '../domain/lead.ts';
import { duplicateQuestions } from '../leads/duplicate-rows.ts';
import { newId } from '../shared/ids.ts';
import type { Micros } from '../shared/money.ts';
import { bringsContacts, giveContacts } from './give-contacts.ts';
import type { Findings } from './provider.ts';

export interface GivenFindings {
  findings: Findings;
  dataset: DatasetId;
  addressKey: string;
  /** The job that bought the findings. */
  lookupId: string;
  /** When the provider said it. */
  fetchedAt: number;
  /** 0 for a remembered answer. */
  chargedMicros: Micros;
  now: number;
}

/** The tables a transaction around `giveFindings` must hold, in 'rw' mode. */
export const GIVE_TABLES = [...CHANGE_TABLES, 'contacts'] as const;

/**
 * Adds findings to every lead at the address as an observation, once, and shows what follows from it. Contacts go to
 * their own table: no phone or e-mail enters an observation or an event. Findings about numbers go only to leads that
 * have one of them. A lead that turns out to be the house of another is asked about.
 */
export async function giveFindings(db: LeadFlowDatabase, given: GivenFindings): Promise<void> {
  const { findings, dataset, lookupId, chargedMicros, now } = given;
  const leads: Lead[] = [];
  const observations: Observation[] = [];
  for (const lead of await leadsAt(db, given.addressKey)) {
    const standing = await standingObservations(db, lead);
    if (standing.some((observation) => observation.lookupId === lookupId)) continue;
    const observation = observe(await ownerAt(db, lead, given.addressKey), given);
    if (bringsContacts(findings) && !(await giveContacts(db, lead, observation.leadId, given)))
      continue;
    observations.push(observation);
    const facts = chooseFacts([...standing, observation]);
    const contactCounts = await countsOf(db, lead, now);
    leads.push({ ...lead, contactCounts, facts, updatedAt: now });
  }
  if (leads.length === 0) return;
  await writeChange(db, {
    at: now,
    actor: 'system',
    leadIds: leads.map(({ id }) => id),
    detail: {
      kind: 'looked-up',
      dataset,
      chargedMicros,
      outcome: findings.matched ? 'found' : 'no-match',
    },
    writes: [
      ...leads.map((row): RowWrite => ({ table: 'leads', key: row.id, row })),
      ...(await duplicateQuestions(db, leads, now)),
    ],
    observations,
  });
}

const leadsAt = (db: LeadFlowDatabase, addressKey: string): Promise<Lead[]> =>
  db.leads.where('identityKeys').equals(addressEntry(addressKey)).toArray();

function observe(leadId: string, given: GivenFindings): Observation {
  return {
    id: newId(),
    leadId,
    source: DATASETS[given.dataset].provider,
    at: given.fetchedAt,
    facts: given.findings.facts,
    listing: null,
    lookupId: given.lookupId,
    dataAsOf: given.findings.dataAsOf,
    withdrawnBy: null,
  };
}

/** The lead's id, or that of the lead merged into it whose address it is. */
async function ownerAt(db: LeadFlowDatabase, lead: Lead, addressKey: string): Promise<string> {
  if (lead.addressKey === addressKey) return lead.id;
  const rows = await absorbedRows(db, lead);
  return rows.find(({ row }) => row.addressKey === addressKey)?.id ?? lead.id;
}

/** Nobody found now leaves those who were found before. */
async function countsOf(
  db: LeadFlowDatabase,
  lead: Lead,
  now: number,
): Promise<Lead['contactCounts']> {
  const contacts = (await contactsOf(db, [lead])).get(lead.id);
  return contacts === undefined ? null : countContacts(contacts.persons, now);
}
