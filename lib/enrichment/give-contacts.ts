import type { LeadFlowDatabase } from '../db/database.ts';
import { withChecks, withEarlierFlags, type PhoneCheck } from '../domain/contact.ts';
import { leadIdsOf, type Lead } from '../domain/lead.ts';
import type { GivenFindings } from './give-findings.ts';
import type { Findings } from './provider.ts';

/** Whether findings say anything of people or their numbers. */
export const bringsContacts = ({ persons, phoneChecks }: Findings): boolean =>
  persons.length > 0 || phoneChecks !== undefined;

/**
 * Puts the people of findings to a lead, or what was said of its numbers. `ownerId` is the lead itself or the one
 * merged into it that the findings are about. False when they are about numbers this lead does not have.
 */
export function giveContacts(
  db: LeadFlowDatabase,
  lead: Lead,
  ownerId: string,
  given: GivenFindings,
): Promise<boolean> {
  const { phoneChecks } = given.findings;
  return phoneChecks === undefined
    ? givePersons(db, ownerId, given)
    : giveChecks(db, lead, phoneChecks, given.fetchedAt);
}

/** What a look-up finds replaces what an earlier one found, not the people of an imported file. */
async function givePersons(
  db: LeadFlowDatabase,
  leadId: string,
  { findings, lookupId, fetchedAt }: GivenFindings,
): Promise<true> {
  const before = (await db.contacts.get(leadId))?.persons ?? [];
  const imported = before.filter(({ importId }) => importId !== undefined);
  const found = withEarlierFlags(findings.persons, before);
  await db.contacts.put({
    leadId,
    persons: [...found, ...imported],
    lookupId,
    foundAt: fetchedAt,
  });
  return true;
}

/** Everybody of the lead who has a number that was checked, also in what was merged into it. */
async function giveChecks(
  db: LeadFlowDatabase,
  lead: Lead,
  checks: readonly PhoneCheck[],
  at: number,
): Promise<boolean> {
  const numbers = new Set(checks.map(({ number }) => number));
  const rows = (await db.contacts.bulkGet(leadIdsOf(lead))).filter((row) => row !== undefined);
  const theirs = rows.filter(({ persons }) =>
    persons.some(({ phones }) => phones.some(({ number }) => numbers.has(number))),
  );
  await db.contacts.bulkPut(
    theirs.map((row) => ({ ...row, persons: withChecks(row.persons, checks, at) })),
  );
  return theirs.length > 0;
}
