import {
  phoneBlock,
  type LeadContacts,
  type Person,
  type Phone,
  type PhoneBlock,
} from '../domain/contact.ts';
import type { Lead } from '../domain/lead.ts';
import { mailingOf, type Mailing } from './mailing.ts';

export type PersonBlock = Extract<PhoneBlock, 'litigator' | 'deceased'>;

/** How many phones, e-mails and mailing addresses were held back, by reason. */
export interface LeftOut {
  phones: Partial<Record<PhoneBlock, number>>;
  emails: Partial<Record<PersonBlock, number>>;
  mailings: Partial<Record<PersonBlock, number>>;
}

/** What of a lead's contacts may leave LeadFlow. */
export interface ReleasedContacts {
  /** May be called; the reachable and best scored first, each number once. */
  phones: Phone[];
  emails: string[];
  mailing: Mailing | null;
  leftOut: LeftOut;
}

/**
 * The one gate between stored contacts and a file: what is not returned here cannot be exported.
 * A phone needs a fresh, clean check (`phoneBlock`; unknown is not clean), and a number blocked for one person
 * is blocked for all. A litigator or deceased person gets no e-mail, and nobody of that house gets a letter:
 * names of different providers cannot be told apart well enough to write to a co-owner only.
 */
export function releaseContacts(
  lead: Pick<Lead, 'facts' | 'address'>,
  contacts: LeadContacts | null,
  now: number,
): ReleasedContacts {
  const mailing = mailingOf(lead.facts, lead.address);
  const persons = contacts?.persons ?? [];
  // Most leads of a large export; this path keeps 100,000 of them under a second.
  if (persons.length === 0) return { phones: [], emails: [], mailing, leftOut: NOTHING_LEFT_OUT };
  const phones = releasePhones(persons, now);
  const emails = releaseEmails(persons);
  const mailBlock = mailing === null ? null : (persons.map(personBlock).find(Boolean) ?? null);
  return {
    phones: phones.released,
    emails: emails.released,
    mailing: mailBlock === null ? mailing : null,
    leftOut: {
      phones: phones.leftOut,
      emails: emails.leftOut,
      mailings: mailBlock === null ? {} : { [mailBlock]: 1 },
    },
  };
}

/** Nothing left out; what counting starts from. */
export const NOTHING_LEFT_OUT: LeftOut = { phones: {}, emails: {}, mailings: {} };

/** Both counts together. */
export function addLeftOut(a: LeftOut, b: LeftOut): LeftOut {
  return {
    phones: addCounts(a.phones, b.phones),
    emails: addCounts(a.emails, b.emails),
    mailings: addCounts(a.mailings, b.mailings),
  };
}

/** How many in all, over every reason. */
export const sumCounts = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((sum, count = 0) => sum + count, 0);

function releasePhones(persons: readonly Person[], now: number) {
  const byNumber = new Map<string, { phone: Phone; block: PhoneBlock | null }>();
  for (const person of persons)
    for (const phone of person.phones) {
      const digits = phone.number.replaceAll(/\D/g, '');
      const known = byNumber.get(digits);
      const block = known?.block ?? phoneBlock(person, phone, now);
      byNumber.set(digits, { phone: known?.phone ?? phone, block });
    }
  const all = [...byNumber.values()];
  const released = all.filter(({ block }) => block === null).map(({ phone }) => phone);
  return { released: released.toSorted(bestFirst), leftOut: countBlocks(all) };
}

function releaseEmails(persons: readonly Person[]) {
  const byAddress = new Map<string, { address: string; block: PersonBlock | null }>();
  for (const person of persons)
    for (const { address } of person.emails) {
      const known = byAddress.get(address.toLowerCase());
      const block = known?.block ?? personBlock(person);
      byAddress.set(address.toLowerCase(), { address: known?.address ?? address, block });
    }
  const all = [...byAddress.values()];
  const released = all.filter(({ block }) => block === null).map(({ address }) => address);
  return { released, leftOut: countBlocks(all) };
}

function personBlock({ litigator, deceased }: Person): PersonBlock | null {
  if (litigator) return 'litigator';
  return deceased ? 'deceased' : null;
}

const bestFirst = (a: Phone, b: Phone): number =>
  Number(b.reachable !== false) - Number(a.reachable !== false) || (b.score ?? 0) - (a.score ?? 0);

function countBlocks<Block extends string>(
  all: readonly { block: Block | null }[],
): Partial<Record<Block, number>> {
  return all.reduce<Partial<Record<Block, number>>>(
    (counts, { block }) =>
      block === null ? counts : addCounts(counts, { [block]: 1 } as Record<Block, number>),
    {},
  );
}

function addCounts<Key extends string>(
  a: Partial<Record<Key, number>>,
  b: Partial<Record<Key, number>>,
): Partial<Record<Key, number>> {
  const sum = { ...a };
  for (const key of Object.keys(b) as Key[]) sum[key] = (sum[key] ?? 0) + (b[key] ?? 0);
  return sum;
}
