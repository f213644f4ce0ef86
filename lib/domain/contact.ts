import type { ContactCounts } from './lead.ts';
import { DAY_MS } from '../shared/clock.ts';

export interface Phone {
  /** Ten digits, as the provider gives them. */
  number: string;
  type: 'mobile' | 'landline' | 'voip' | null;
  carrier: string | null;
  reachable: boolean | null;
  /** 0 to 100, the provider's own score. */
  score: number | null;
  /** On the national Do Not Call list; null means not checked, which is not "clean". */
  dnc: boolean | null;
  tcpa: boolean | null;
  checkedAt: number;
}

export interface Email {
  address: string;
}

export interface Person {
  name: string | null;
  phones: Phone[];
  emails: Email[];
  litigator: boolean;
  deceased: boolean;
  /** The import that brought this person; absent when a look-up did. */
  importId?: string;
}

/** Everybody found for one lead. One payload per lead in a table of its own: it is what the vault encrypts. */
export interface LeadContacts {
  leadId: string;
  persons: Person[];
  lookupId: string;
  foundAt: number;
}

export type PhoneBlock = 'litigator' | 'deceased' | 'dnc' | 'tcpa' | 'unchecked' | 'stale-check';

/** A Do Not Call check is good for 31 days (16 CFR 310.4(b)(3)(iv)). */
export const DNC_CHECK_VALID_MS = 31 * DAY_MS;

/**
 * Why a phone must not be called, mailed into a list or exported; null when it may be.
 * The one choke point every screen and export asks. Unknown is not clean.
 */
export function phoneBlock(person: Person, phone: Phone, now: number): PhoneBlock | null {
  if (person.litigator) return 'litigator';
  if (person.deceased) return 'deceased';
  if (phone.dnc === true) return 'dnc';
  if (phone.tcpa === true) return 'tcpa';
  if (phone.dnc === null) return 'unchecked';
  return now - phone.checkedAt > DNC_CHECK_VALID_MS ? 'stale-check' : null;
}

/** What a card says about these people. */
export function countContacts(persons: readonly Person[], now: number): ContactCounts {
  const phones = persons.flatMap((person) => person.phones.map((phone) => ({ person, phone })));
  return {
    callable: phones.filter(({ person, phone }) => phoneBlock(person, phone, now) === null).length,
    onDnc: phones.filter(({ phone }) => phone.dnc === true).length,
    litigator: persons.some(({ litigator }) => litigator),
  };
}

/** People found for one house under several leads, those found last first, each once; null when nobody was. */
export function joinContacts(leadId: string, found: readonly LeadContacts[]): LeadContacts | null {
  const [newest, ...older] = found.toSorted((a, b) => b.foundAt - a.foundAt);
  if (newest === undefined) return null;
  // Nearly all leads; a large export asks for thousands of them.
  if (older.length === 0) return { ...newest, leadId };
  const persons = [newest, ...older].flatMap((each) => each.persons);
  const unique = new Map(persons.map((person) => [JSON.stringify(person), person]));
  return { ...newest, leadId, persons: [...unique.values()] };
}
