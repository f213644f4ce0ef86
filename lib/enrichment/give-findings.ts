import type { LeadFlowDatabase } from '../db/database.ts';
import { standingObservations } from '../db/observations.ts';
import { CHANGE_TABLES, writeChange } from '../db/write-change.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import { phoneBlock, type Person } from '../domain/contact.ts';
import { DATASETS, type DatasetId } from '../domain/dataset.ts';
import type { Observation } from '../domain/facts.ts';
import type { ContactCounts, Lead } from '../domain/lead.ts';
import { newId } from '../shared/ids.ts';
import type { Micros } from '../shared/money.ts';
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
 * their own table: no phone or e-mail enters an observation or an event.
 */
export async function giveFindings(db: LeadFlowDatabase, given: GivenFindings): Promise<void> {
  const { findings, dataset, lookupId, fetchedAt, chargedMicros, now } = given;
  const leads: Lead[] = [];
  const observations: Observation[] = [];
  for (const lead of await leadsAt(db, given.addressKey)) {
    const standing = await standingObservations(db, lead.id);
    if (standing.some((observation) => observation.lookupId === lookupId)) continue;
    const observation = observe(lead.id, given);
    observations.push(observation);
    const facts = chooseFacts([...standing, observation]);
    leads.push({ ...lead, ...countsOf(findings.persons, now), facts, updatedAt: now });
  }
  if (leads.length === 0) return;
  if (findings.persons.length > 0)
    await db.contacts.bulkPut(
      leads.map(({ id }) => ({
        leadId: id,
        persons: findings.persons,
        lookupId,
        foundAt: fetchedAt,
      })),
    );
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
    writes: leads.map((row) => ({ table: 'leads', key: row.id, row })),
    observations,
  });
}

const leadsAt = (db: LeadFlowDatabase, addressKey: string): Promise<Lead[]> =>
  db.leads
    .where('addressKey')
    .equals(addressKey)
    .filter(({ sample }) => !sample)
    .toArray();

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

/** Nobody found keeps what was known before. */
function countsOf(
  persons: readonly Person[],
  now: number,
): { contactCounts: ContactCounts } | Record<string, never> {
  if (persons.length === 0) return {};
  const phones = persons.flatMap((person) => person.phones.map((phone) => ({ person, phone })));
  return {
    contactCounts: {
      callable: phones.filter(({ person, phone }) => phoneBlock(person, phone, now) === null)
        .length,
      onDnc: phones.filter(({ phone }) => phone.dnc === true).length,
      litigator: persons.some(({ litigator }) => litigator),
    },
  };
}
