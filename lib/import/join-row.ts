import { sameValue } from '../db/write-change.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import { countContacts, type LeadContacts } from '../domain/contact.ts';
import type { FactName, FactValues, Observation } from '../domain/facts.ts';
import type { KnownLeadPolicy } from '../domain/import-job.ts';
import type { Lead } from '../domain/lead.ts';
import type { BatchContext } from './import-batch.ts';
import { rowObservations, sightingsOf } from './imported-lead.ts';
import type { ImportRow } from './read-row.ts';
import { withPersons } from './row-contacts.ts';

/** A lead that is here already, with what was said and found about it. */
export interface KnownLead {
  lead: Lead;
  standing: readonly Observation[];
  contacts: LeadContacts | undefined;
}

export interface JoinedRow {
  lead: Lead;
  observations: Observation[];
  contacts: LeadContacts | null;
  /** How many values the row gave. */
  fields: number;
}

/**
 * A known lead with what its row adds: what it lacks, or with 'overwrite' whatever differs. Null when that is
 * nothing. The note is never lost to a fill, and people are only ever added.
 */
export function joinRow(
  row: ImportRow,
  { lead, standing, contacts }: KnownLead,
  policy: Exclude<KnownLeadPolicy, 'skip'>,
  context: BatchContext,
): JoinedRow | null {
  const { importId, at } = context;
  const facts = newFacts(row.facts, lead, policy);
  const people =
    policy === 'overwrite' || contacts === undefined
      ? withPersons(contacts, row.persons, { leadId: lead.id, importId, at })
      : null;
  const fields = { ...ownFields(row, lead, policy), ...movedTo(row, lead, policy, context) };
  const given = Object.keys(facts).length + Object.keys(fields).length + (people === null ? 0 : 1);
  if (given === 0) return null;
  const observations = observed(facts, lead.id, policy, context);
  return {
    lead: {
      ...lead,
      ...fields,
      facts: observations.length === 0 ? lead.facts : chooseFacts([...standing, ...observations]),
      contactCounts: people === null ? lead.contactCounts : countContacts(people.persons, at),
      updatedAt: at,
    },
    observations,
    contacts: people,
    fields: given,
  };
}

function newFacts(
  facts: Partial<FactValues>,
  lead: Lead,
  policy: KnownLeadPolicy,
): Partial<FactValues> {
  const entries = Object.entries(facts).filter(([name, value]) => {
    const here = lead.facts[name as FactName];
    return here === undefined || (policy === 'overwrite' && !sameValue(here.value, value));
  });
  return Object.fromEntries(entries);
}

function observed(
  facts: Partial<FactValues>,
  leadId: string,
  policy: KnownLeadPolicy,
  context: BatchContext,
): Observation[] {
  if (Object.keys(facts).length === 0) return [];
  const own = rowObservations(
    { bySource: new Map([['import', facts]]), priceChange: null },
    leadId,
    context,
  );
  return policy === 'overwrite'
    ? own.map((observation) => ({ ...observation, overrides: true }))
    : own;
}

function ownFields(row: ImportRow, lead: Lead, policy: KnownLeadPolicy): Partial<Lead> {
  const tags = [...new Set([...lead.tags, ...row.tags])];
  const keys = [...new Set([...lead.listingKeys, ...row.identity.listingKeys])];
  const sightings = sightingsOf(row, row.capturedAt ?? lead.createdAt).filter(
    ({ site }) => !lead.sightings.some((each) => each.site === site),
  );
  const takesNote =
    row.note !== '' && row.note !== lead.note && (policy === 'overwrite' || lead.note === '');
  return {
    ...(tags.length > lead.tags.length && { tags }),
    ...(keys.length > lead.listingKeys.length && { listingKeys: keys }),
    ...(sightings.length > 0 && { sightings: [...lead.sightings, ...sightings] }),
    ...(takesNote && { note: row.note }),
  };
}

/** Only a file that overwrites moves a lead, and back only when the user said so. */
function movedTo(
  { stageName, stageSinceAt }: ImportRow,
  lead: Lead,
  policy: KnownLeadPolicy,
  { stageIds, stageOrder, options, rankIn, at }: BatchContext,
): Partial<Lead> {
  if (policy !== 'overwrite' || stageName === null) return {};
  const stageId = stageIds.get(stageName.toLowerCase());
  if (stageId === undefined || stageId === lead.stageId) return {};
  const isForward = (stageOrder.get(stageId) ?? 0) > (stageOrder.get(lead.stageId) ?? 0);
  return isForward || options.mayMoveBack
    ? { stageId, rank: rankIn(stageId), stageSinceAt: stageSinceAt ?? at }
    : {};
}
