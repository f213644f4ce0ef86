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
  /** When the Do Not Call list was asked last. */
  checkedAt: number;
}

/** What a check said about a number, whoever has it; null where it said nothing. */
export type PhoneCheck = Pick<Phone, 'number' | 'type' | 'carrier' | 'reachable' | 'dnc' | 'tcpa'>;

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

/** These people with what checks said of their numbers at a time; what was not said stays as it was. */
export function withChecks(
  persons: readonly Person[],
  checks: readonly PhoneCheck[],
  at: number,
): Person[] {
  const byNumber = new Map(checks.map((check) => [check.number, check]));
  return persons.map((person) => ({
    ...person,
    phones: person.phones.map((phone) => {
      const check = byNumber.get(phone.number);
      return check === undefined ? phone : checkedPhone(phone, check, at);
    }),
  }));
}

const checkedPhone = (phone: Phone, check: PhoneCheck, at: number): Phone => ({
  ...phone,
  type: check.type ?? phone.type,
  carrier: check.carrier ?? phone.carrier,
  reachable: check.reachable ?? phone.reachable,
  dnc: check.dnc ?? phone.dnc,
  tcpa: check.tcpa ?? phone.tcpa,
  // Another check says nothing about the Do Not Call list, and must not make an old one look fresh.
  checkedAt: check.dnc === null ? phone.checkedAt : at,
});

/**
 * People found anew, with what is known of their numbers from before. Who finds people says of a whole person whether
 * they are on the TCPA list: that takes no flag from a number that a check of its own raised.
 */
export function withEarlierFlags(found: readonly Person[], before: readonly Person[]): Person[] {
  const known = new Map(
    before.flatMap(({ phones }) => phones.map((phone) => [phone.number, phone])),
  );
  return found.map((person) => ({
    ...person,
    phones: person.phones.map((phone) => {
      const earlier = known.get(phone.number);
      return earlier === undefined ? phone : flaggedPhone(phone, earlier);
    }),
  }));
}

function flaggedPhone(phone: Phone, earlier: Phone): Phone {
  const isFresher = phone.dnc === null || earlier.checkedAt > phone.checkedAt;
  const keepsCheck = earlier.dnc !== null && isFresher;
  return {
    ...phone,
    tcpa: earlier.tcpa === true ? true : (phone.tcpa ?? earlier.tcpa),
    ...(keepsCheck && { dnc: earlier.dnc, checkedAt: earlier.checkedAt }),
  };
}

/** The numbers of a lead that a check may be asked about, and by what its answer is found again. */
export interface AskablePhones {
  phones: string[];
  /** Names the finds that brought them, and none of the numbers; null when there are none. */
  contactsId: string | null;
}

/** More numbers than this are not one household's, and are not paid for. */
const MOST_ASKED = 100;

/** What `contacts` can be asked about by number: not those of people who are not called whatever a check says. */
export function askablePhones(contacts: LeadContacts | undefined): AskablePhones {
  const persons = contacts?.persons.filter(({ litigator, deceased }) => !litigator && !deceased);
  const numbers = persons?.flatMap(({ phones }) => phones.map(({ number }) => number)) ?? [];
  const phones = [...new Set(numbers.filter((number) => /^\d{10}$/.test(number)))];
  if (contacts === undefined || phones.length === 0) return { phones: [], contactsId: null };
  const imports = contacts.persons.flatMap(({ importId }) => importId ?? []);
  const finds = new Set([contacts.lookupId, ...imports.toSorted()]);
  return { phones: phones.slice(0, MOST_ASKED), contactsId: [...finds].join('+') };
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
