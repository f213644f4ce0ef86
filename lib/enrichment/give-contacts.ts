import { withChecks, withEarlierFlags, type LeadContacts } from '../domain/contact.ts';
import { leadIdsOf, type Lead } from '../domain/lead.ts';
import type { GivenFindings } from './give-findings.ts';
import type { Findings } from './provider.ts';

/** Whether findings say anything of people or their numbers. */
export const bringsContacts = ({ persons, phoneChecks }: Findings): boolean =>
  persons.length > 0 || phoneChecks !== undefined;

/**
 * The rows of contacts that findings make of those known: the people found, or what was said of a lead's numbers.
 * `ownerId` is the lead itself or the one merged into it that the findings are about. None when they are about
 * numbers this lead does not have.
 */
export function givenContacts(
  known: ReadonlyMap<string, LeadContacts>,
  lead: Lead,
  ownerId: string,
  given: GivenFindings,
): LeadContacts[] {
  return given.findings.phoneChecks === undefined
    ? [foundPersons(known.get(ownerId), ownerId, given)]
    : checkedPersons(known, lead, given);
}

/** What a look-up finds replaces what an earlier one found, not the people of an imported file. */
function foundPersons(
  known: LeadContacts | undefined,
  leadId: string,
  { findings, lookupId, fetchedAt }: GivenFindings,
): LeadContacts {
  const before = known?.persons ?? [];
  const imported = before.filter(({ importId }) => importId !== undefined);
  const found = withEarlierFlags(findings.persons, before);
  return { leadId, persons: [...found, ...imported], lookupId, foundAt: fetchedAt };
}

/** Everybody of the lead who has a number that was checked, also in what was merged into it. */
function checkedPersons(
  known: ReadonlyMap<string, LeadContacts>,
  lead: Lead,
  { findings: { phoneChecks = [] }, fetchedAt }: GivenFindings,
): LeadContacts[] {
  const numbers = new Set(phoneChecks.map(({ number }) => number));
  const theirs = leadIdsOf(lead)
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ persons }) =>
      persons.some(({ phones }) => phones.some(({ number }) => numbers.has(number))),
    );
  return theirs.map((row) => ({
    ...row,
    persons: withChecks(row.persons, phoneChecks, fetchedAt),
  }));
}
