import type { Email, Person, Phone } from '../../../domain/contact.ts';
import type { z } from '../../../domain/zod.ts';
import type { address, BatchDataPhone, emails, name } from './schema.ts';

/** Ten digits, with or without the country's 1; null when it is no US number. */
export function tenDigits(number: string | null): string | null {
  const digits = (number ?? '').replaceAll(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  return digits.length === 10 ? digits : null;
}

const PHONE_TYPES: Partial<Record<string, Phone['type']>> = {
  mobile: 'mobile',
  landline: 'landline',
  voip: 'voip',
};

/** "Land Line" is a landline; null for what is none of the kinds that differ to a caller. */
export const phoneType = (type: string | null): Phone['type'] =>
  PHONE_TYPES[(type ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')] ?? null;

/** A person's phones, once each. `dnc` that was not said stays null: not checked is not "clean". */
export function phonesFrom(
  phones: readonly BatchDataPhone[],
  tcpaOfPerson: boolean | null,
  now: number,
): Phone[] {
  const all = phones.flatMap((phone): Phone[] => {
    const number = tenDigits(phone.number);
    if (number === null) return [];
    const { carrier, reachable, score, dnc } = phone;
    const type = phoneType(phone.type);
    const tcpa = phone.tcpa ?? tcpaOfPerson;
    return [{ number, type, carrier, reachable, score, dnc, tcpa, checkedAt: now }];
  });
  return uniqueBy(all, ({ number }) => number);
}

/** A person's e-mails, once each. */
export const emailsFrom = (list: z.infer<typeof emails>): Email[] =>
  uniqueBy(
    list.flatMap(({ email }) => (email === null ? [] : [{ address: email }])),
    ({ address: each }) => each.toLowerCase(),
  );

/** The same person listed twice is one: an address asked about twice is answered twice. */
export const uniquePersons = (persons: readonly Person[]): Person[] =>
  uniqueBy(persons, (person) => JSON.stringify(person));

export function fullName({ first, middle, last, full }: z.infer<typeof name>): string | null {
  const joined = full ?? [first, middle, last].filter((part) => part !== null).join(' ');
  return joined === '' ? null : joined;
}

/** "PO Box 100, Phoenix, AZ 85021"; null without a street. */
export function mailingLine({ street, city, state, zip }: z.infer<typeof address>): string | null {
  if (street === null) return null;
  const region = [state, zip].filter((part) => part !== null).join(' ');
  return [street, city, region].filter((part) => part !== null && part !== '').join(', ');
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
