import { z } from '../../../domain/zod.ts';
import type { Person } from '../../../domain/contact.ts';
import type { FactValues } from '../../../domain/facts.ts';
import { flag, known, section, text } from '../../loose-values.ts';
import type { Findings } from '../../provider.ts';
import { homesSource } from './homes.ts';
import { emailsFrom, fullName, mailingLine, phonesFrom, uniquePersons } from './people.ts';
import { address, counts, echo, emails, list, name, phone, type BatchDataPhone } from './schema.ts';
import { MAX_HOMES, skipTraceBody } from './skip-trace.ts';

const person = section({
  name,
  phones: list(phone),
  emails,
  litigator: flag,
  deceased: flag,
});

const home = section({
  ...echo,
  input: section({ requestId: text, propertyAddress: address }),
  property: section({ owners: list(section({ name })), mailingAddress: address }),
  persons: list(person),
  meta: section({ matched: flag, error: flag }),
});
type TracedHome = z.infer<typeof home>;

/** Answer of `property/skip-trace`, version 3. Its root is `result`; no match is a home without persons. */
export const skipTraceV3Schema = z.object({
  result: z.object({ data: z.array(home), meta: counts }),
});

/** Version 3, on a subscription of its own: up to three persons of a home, each phone with its own TCPA flag. */
export const contactsV3 = homesSource({
  dataset: 'contacts-v3',
  endpoint: 'v3/property/skip-trace',
  options: '',
  max: MAX_HOMES,
  bodyOf: skipTraceBody,
  schema: skipTraceV3Schema,
  read: ({ result: { data, meta } }) => ({
    matchCount: meta.results.matchCount,
    elements: data.map((each) => ({
      said: each,
      requestId: each.input.requestId ?? each.request.requestId ?? each.requestId,
      address: each.input.propertyAddress,
      matched: each.meta.matched === true,
      error: each.meta.error === true,
    })),
  }),
  findingsOf: findingsFromHomes,
});

/** Everybody matched at one home, the best phone first, and what its record says about the owner. */
export function findingsFromHomes(matched: readonly TracedHome[], now: number): Findings {
  const [first] = matched;
  return {
    matched: first !== undefined,
    facts: first === undefined ? {} : ownerFacts(first),
    persons: uniquePersons(
      matched.flatMap(({ persons }) => persons.map((each) => personFrom(each, now))),
    ),
    dataAsOf: null,
  };
}

const personFrom = (each: z.infer<typeof person>, now: number): Person => ({
  name: fullName(each.name),
  phones: phonesFrom(each.phones.toSorted(byRank), null, now),
  emails: emailsFrom(each.emails),
  litigator: each.litigator === true,
  deceased: each.deceased === true,
});

const byRank = (a: BatchDataPhone, b: BatchDataPhone): number =>
  (a.rank ?? Infinity) === (b.rank ?? Infinity) ? 0 : (a.rank ?? Infinity) - (b.rank ?? Infinity);

function ownerFacts({ property }: TracedHome): Partial<FactValues> {
  const names = property.owners.flatMap((owner) => fullName(owner.name) ?? []);
  return known<Pick<FactValues, 'ownerNames' | 'ownerMailing'>>({
    ownerNames: names.length === 0 ? null : names,
    ownerMailing: mailingLine(property.mailingAddress),
  });
}
