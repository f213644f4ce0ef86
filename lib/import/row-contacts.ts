import type { LeadContacts, Person } from '../domain/contact.ts';

/** Contacts with a row's people added: numbers and e-mails that are here already are not added again. Null for none. */
export function withPersons(
  before: LeadContacts | undefined,
  persons: readonly Person[],
  { leadId, importId, at }: { leadId: string; importId: string; at: number },
): LeadContacts | null {
  const here = before?.persons ?? [];
  const phones = new Set(here.flatMap((person) => person.phones.map(({ number }) => number)));
  const emails = new Set(here.flatMap((person) => person.emails.map(({ address }) => address)));
  const added = persons
    .map((person) => ({
      ...person,
      phones: person.phones.filter(({ number }) => !phones.has(number)),
      emails: person.emails.filter(({ address }) => !emails.has(address)),
    }))
    .filter((person) => person.phones.length > 0 || person.emails.length > 0);
  if (added.length === 0) return null;
  return before === undefined
    ? { leadId, persons: added, lookupId: importId, foundAt: at }
    : { ...before, persons: [...here, ...added] };
}

/** Contacts without the people of an import; null when nobody is left. */
export function withoutImport(contacts: LeadContacts, importId: string): LeadContacts | null {
  const persons = contacts.persons.filter((person) => person.importId !== importId);
  return persons.length === 0 ? null : { ...contacts, persons };
}
