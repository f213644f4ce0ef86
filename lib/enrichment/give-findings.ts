import type { LeadFlowDatabase } from '../db/database.ts';
import {
  CHANGE_TABLES,
  writeChanges,
  type ChangeInput,
  type RowWrite,
} from '../db/write-change.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import { countContacts, type LeadContacts } from '../domain/contact.ts';
import { DATASETS, type DatasetId } from '../domain/dataset.ts';
import type { Observation } from '../domain/facts.ts';
import type { Lead } from '../domain/lead.ts';
import { isIdentifiedAlike, questionsOfEach } from '../leads/duplicate-rows.ts';
import { newId } from '../shared/ids.ts';
import type { Micros } from '../shared/money.ts';
import { bringsContacts, givenContacts } from './give-contacts.ts';
import { contactsAmong, leadsAt, ownerAt, readHomes, type KnownHomes } from './known-homes.ts';
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
}

/** The tables a transaction around `giveFindings` must hold, in 'rw' mode. */
export const GIVE_TABLES = [...CHANGE_TABLES, 'contacts'] as const;

/**
 * Adds findings to every lead at their address as an observation, once, and shows what follows from it: each with an
 * event of its own, all read and written together. Contacts go to their own table: no phone or e-mail enters an
 * observation or an event. Findings about numbers go only to leads that have one of them. A lead that turns out to be
 * the house of another is asked about.
 */
export async function giveFindings(
  db: LeadFlowDatabase,
  givens: readonly GivenFindings[],
  now: number,
): Promise<void> {
  if (givens.length === 0) return;
  const homes = await readHomes(
    db,
    givens.map(({ addressKey }) => addressKey),
  );
  const gifts = givens
    .map((given) => give(homes, given, now))
    .filter(({ leads }) => leads.length > 0);
  const asked = gifts.map(({ leads }) =>
    leads.filter(({ was, row }) => !isIdentifiedAlike(was, row)).map(({ row }) => row),
  );
  const questions = await questionsOfEach(db, asked, now);
  const people = new Map(gifts.flatMap(({ contacts }) => contacts.map((row) => [row.leadId, row])));
  await Promise.all([
    people.size > 0 && db.contacts.bulkPut([...people.values()]),
    writeChanges(
      db,
      gifts.map((gift, index) => changeOf(gift, questions[index] ?? [], now)),
    ),
  ]);
}

/** What one answer makes of the leads at its address. */
interface Gift {
  given: GivenFindings;
  /** As they stood, and stand. */
  leads: { was: Lead; row: Lead }[];
  observations: Observation[];
  contacts: LeadContacts[];
}

/** Gives one answer to the homes in memory. */
function give(homes: KnownHomes, given: GivenFindings, now: number): Gift {
  const { findings, lookupId } = given;
  const gift: Gift = { given, leads: [], observations: [], contacts: [] };
  for (const lead of leadsAt(homes, given.addressKey)) {
    const standing = homes.standing.get(lead.id) ?? [];
    if (standing.some((observation) => observation.lookupId === lookupId)) continue;
    const observation = observe(ownerAt(homes, lead, given.addressKey), given);
    if (bringsContacts(findings)) {
      const rows = givenContacts(homes.contacts, lead, observation.leadId, given);
      if (rows.length === 0) continue;
      gift.contacts.push(...rows);
      for (const row of rows) homes.contacts.set(row.leadId, row);
    }
    const told = [...standing, observation];
    const shown = withShown(homes, lead, told, now);
    homes.standing.set(lead.id, told);
    homes.leads.set(lead.id, shown);
    gift.leads.push({ was: lead, row: shown });
    gift.observations.push(observation);
  }
  return gift;
}

/** Nobody found now leaves those who were found before. */
function withShown(homes: KnownHomes, lead: Lead, told: readonly Observation[], now: number): Lead {
  const contacts = contactsAmong(homes, lead);
  const contactCounts = contacts === null ? null : countContacts(contacts.persons, now);
  return { ...lead, contactCounts, facts: chooseFacts(told), updatedAt: now };
}

const observe = (leadId: string, given: GivenFindings): Observation => ({
  id: newId(),
  leadId,
  source: DATASETS[given.dataset].provider,
  at: given.fetchedAt,
  facts: given.findings.facts,
  listing: null,
  lookupId: given.lookupId,
  dataAsOf: given.findings.dataAsOf,
  withdrawnBy: null,
});

const changeOf = (
  { given: { dataset, chargedMicros, findings }, leads, observations }: Gift,
  questions: readonly RowWrite[],
  now: number,
): ChangeInput => ({
  at: now,
  actor: 'system',
  leadIds: leads.map(({ row }) => row.id),
  detail: {
    kind: 'looked-up',
    dataset,
    chargedMicros,
    outcome: findings.matched ? 'found' : 'no-match',
  },
  writes: [
    ...leads.map(({ was, row }): RowWrite => ({ table: 'leads', key: row.id, row, was })),
    ...questions,
  ],
  observations,
});
