import type { Person } from '../../../domain/contact.ts';
import type { FactValues } from '../../../domain/facts.ts';
import { known } from '../../loose-values.ts';
import type { Findings } from '../../provider.ts';
import { emailsFrom, fullName, mailingLine, phonesFrom, uniquePersons } from './people.ts';
import type { BatchDataPerson } from './schema.ts';

/** Everybody matched for one request, as contacts and as what their record says about the owner. */
export function findingsFromPersons(matched: readonly BatchDataPerson[], now: number): Findings {
  const [first] = matched;
  return {
    matched: first !== undefined,
    facts: first === undefined ? {} : ownerFacts(first),
    persons: uniquePersons(matched.map((person) => personFrom(person, now))),
    dataAsOf: null,
  };
}

const personFrom = (person: BatchDataPerson, now: number): Person => ({
  name: fullName(person.name),
  phones: phonesFrom(person.phoneNumbers, person.dnc.tcpa, now),
  emails: emailsFrom(person.emails),
  litigator: person.litigator === true,
  deceased: person.death.deceased === true,
});

type OwnerFacts = Pick<FactValues, 'ownerNames' | 'ownerMailing' | 'ownerOccupied' | 'vacant'>;

function ownerFacts({ property }: BatchDataPerson): Partial<FactValues> {
  const { owner, absenteeOwner, vacant } = property;
  const name = fullName(owner.name);
  return known<OwnerFacts>({
    ownerNames: name === null ? null : [name],
    ownerMailing: mailingLine(owner.mailingAddress),
    ownerOccupied: absenteeOwner === null ? null : !absenteeOwner,
    vacant,
  });
}
