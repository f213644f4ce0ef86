import type { Person, PhoneCheck } from './contact.ts';
import type { FactValues } from './facts.ts';
import type { PostalAddress } from './listing.ts';

/**
 * What is left of a person who was erased, so that nobody brings them back: a salted hash of one thing they are
 * known by. Holds nothing that could be read.
 */
export interface Erasure {
  /** SHA-256 of salt and mark, hexadecimal. */
  id: string;
  salt: string;
  at: number;
}

/** Whether a mark belongs to somebody who was erased. */
export type IsErased = (mark: string) => boolean;

export type Place = Pick<PostalAddress, 'street' | 'zip'>;

/** Everything a person is known by: each phone, each e-mail, and the name at each of these homes. */
export function personMarks({ name, phones, emails }: Person, places: readonly Place[]): string[] {
  return [
    ...phones.map(({ number }) => phoneMark(number)),
    ...emails.map(({ address }) => emailMark(address)),
    ...(name === null ? [] : places.map((place) => nameMark(name, place))),
  ];
}

/** A home whose people are not looked up again. */
export const houseMark = (addressKey: string): string => `house:${addressKey}`;

const phoneMark = (number: string): string => `phone:${number}`;
const emailMark = (address: string): string => `email:${address.trim().toLowerCase()}`;

/** A name alone is shared by many people, and a home by one family: together they are a person. */
const nameMark = (name: string, { street, zip }: Place): string =>
  `name:${nameKey(name)}|${/\d+/.exec(street ?? '')?.[0] ?? ''}|${zip?.slice(0, 5) ?? ''}`;

const NOT_NAMES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'trust', 'trustee']);

/** "SAMPLE, JANE A" and "Jane Sample Jr" are the same name: words in order of the alphabet, without initials. */
function nameKey(name: string): string {
  const words = name.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return words
    .filter((word) => !NOT_NAMES.has(word))
    .toSorted()
    .join(' ');
}

/** These people without those who were erased, and without phones and e-mails that were theirs. */
export function withoutErased(
  persons: readonly Person[],
  place: Place | null,
  isErased: IsErased,
): Person[] {
  return persons.flatMap((person) => {
    if (place !== null && person.name !== null && isErased(nameMark(person.name, place))) return [];
    const phones = person.phones.filter(({ number }) => !isErased(phoneMark(number)));
    const emails = person.emails.filter(({ address }) => !isErased(emailMark(address)));
    const isWhole =
      phones.length === person.phones.length && emails.length === person.emails.length;
    if (isWhole) return [person];
    return phones.length + emails.length === 0 ? [] : [{ ...person, phones, emails }];
  });
}

/** Facts of a home without an erased owner's name, in its sales too, and then without where their mail goes. */
export function factsWithoutErased(
  facts: Partial<FactValues>,
  place: Place,
  isErased: IsErased,
): Partial<FactValues> {
  const isGone: IsGone = (name) => isErased(nameMark(name, place));
  return ownersWithout(salesWithout(facts, isGone), isGone);
}

type IsGone = (name: string) => boolean;

function ownersWithout(facts: Partial<FactValues>, isGone: IsGone): Partial<FactValues> {
  const { ownerNames, ownerMailing: _mailing, ...rest } = facts;
  const left = ownerNames?.filter((name) => !isGone(name));
  if (left === undefined || left.length === ownerNames?.length) return facts;
  return left.length === 0 ? rest : { ...rest, ownerNames: left };
}

function salesWithout(facts: Partial<FactValues>, isGone: IsGone): Partial<FactValues> {
  const { saleHistory: sales } = facts;
  // A party can be several people: "JANE A SAMPLE,JOHN Q SAMPLE".
  const party = (names: string | null) =>
    names !== null && [names, ...names.split(/[,;&]/)].some(isGone) ? null : names;
  const left = sales?.map((sale) => ({
    ...sale,
    buyer: party(sale.buyer),
    seller: party(sale.seller),
  }));
  const isWhole = left?.every(
    ({ buyer, seller }, index) =>
      buyer === sales?.[index]?.buyer && seller === sales?.[index]?.seller,
  );
  return left === undefined || isWhole === true ? facts : { ...facts, saleHistory: left };
}

/** What a look-up brings about people and their phones. */
interface Answer {
  facts: Partial<FactValues>;
  persons: Person[];
  phoneChecks?: PhoneCheck[];
}

/** An answer without erased people; `place` is null where the home it is about is not known. */
export function answerWithoutErased<Kept extends Answer>(
  answer: Kept,
  place: Place | null,
  isErased: IsErased,
): Kept {
  const { facts, persons, phoneChecks } = answer;
  return {
    ...answer,
    facts: place === null ? facts : factsWithoutErased(facts, place, isErased),
    persons: withoutErased(persons, place, isErased),
    ...(phoneChecks && {
      phoneChecks: phoneChecks.filter(({ number }) => !isErased(phoneMark(number))),
    }),
  };
}
