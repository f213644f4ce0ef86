import type { Email, Person, Phone } from '../../../domain/contact.ts';
import type { FactValues } from '../../../domain/facts.ts';
import { known } from '../../loose-values.ts';
import type { Findings } from '../../provider.ts';
import type { BatchDataPerson } from './schema.ts';

/** Everybody matched for one request, as contacts and as what their record says about the owner. */
export function findingsFromPersons(persons: readonly BatchDataPerson[], now: number): Findings {
  const matched = persons.filter(({ meta }) => meta.matched === true && meta.error !== true);
  const [first] = matched;
  return {
    matched: first !== undefined,
    facts: first === undefined ? {} : ownerFacts(first),
    persons: matched.map((person) => personFrom(person, now)),
    dataAsOf: null,
  };
}

function personFrom(person: BatchDataPerson, now: number): Person {
  const { tcpa } = person.dnc;
  return {
    name: fullName(person.name),
    phones: uniqueBy(
      person.phoneNumbers.flatMap((phone) => phoneFrom(phone, tcpa, now)),
      ({ number }) => number,
    ),
    emails: uniqueBy(
      person.emails.flatMap(({ email }): Email[] => (email === null ? [] : [{ address: email }])),
      ({ address }) => address.toLowerCase(),
    ),
    litigator: person.litigator === true,
    deceased: person.death.deceased === true,
  };
}

/** None when it is not a US number. `dnc` that was not said stays null: not checked is not "clean". */
function phoneFrom(
  { number, type, carrier, reachable, score, dnc }: BatchDataPerson['phoneNumbers'][number],
  tcpa: boolean | null,
  now: number,
): Phone[] {
  const digits = (number ?? '').replaceAll(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  if (digits.length !== 10) return [];
  const kind = PHONE_TYPES[(type ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')] ?? null;
  return [{ number: digits, type: kind, carrier, reachable, score, dnc, tcpa, checkedAt: now }];
}

const PHONE_TYPES: Partial<Record<string, Phone['type']>> = {
  mobile: 'mobile',
  landline: 'landline',
  voip: 'voip',
};

function ownerFacts({ property }: BatchDataPerson): Partial<FactValues> {
  const owner = fullName(property.owner.name);
  const { street, city, state, zip } = property.owner.mailingAddress;
  const region = [state, zip].filter((part) => part !== null).join(' ');
  const mailing = [street, city, region].filter((part) => part !== null && part !== '').join(', ');
  type OwnerFacts = Pick<FactValues, 'ownerNames' | 'ownerMailing' | 'ownerOccupied'>;
  return known<OwnerFacts>({
    ownerNames: owner === null ? null : [owner],
    ownerMailing: street === null ? null : mailing,
    ownerOccupied: property.absenteeOwner === null ? null : !property.absenteeOwner,
  });
}

function fullName({ first, middle, last, full }: BatchDataPerson['name']): string | null {
  const name = full ?? [first, middle, last].filter((part) => part !== null).join(' ');
  return name === '' ? null : name;
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
