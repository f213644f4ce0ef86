import { z } from 'zod';
import { parseAskedAddress, placeLine, streetLine, type AskedAddress } from '../asked-address.ts';
import { unbilled, type StandInAnswer } from '../provider-call.ts';
import { hexFor } from '../seed.ts';
import { syntheticProperty, type SyntheticOwner } from '../synthetic-property.ts';
import { errorBody, okStatus } from './batchdata-bodies.ts';
import { addressBody, emailsOf, legalFlags, phonesOf, titleCase } from './synthetic-person.ts';

/** More items than this in one request are refused. */
export const SKIP_TRACE_MAX_ITEMS = 100;

const itemSchema = z.object({
  requestId: z.string().optional(),
  propertyAddress: z
    .object({
      street: z.string().default(''),
      city: z.string().default(''),
      state: z.string().default(''),
      zip: z.string().default(''),
    })
    .prefault({}),
});
const requestSchema = z.object({
  requests: z.array(itemSchema).min(1),
  options: z
    .object({
      includeTCPABlacklistedPhones: z.boolean().default(false),
      showRequests: z.boolean().default(false),
    })
    .prefault({}),
});
type Item = z.infer<typeof itemSchema>;
type Options = z.infer<typeof requestSchema>['options'];

interface PersonAnswer {
  body: object;
  outcome: 'match' | 'no-match' | 'error';
  item: string;
}

/** POST property/skip-trace, V1: one person per item, billed per match. */
export function answerSkipTrace(body: unknown, microsPerMatch: number): StandInAnswer {
  const request = requestSchema.safeParse(body);
  if (!request.success) return unbilled(400, errorBody(400, 'requests is required'));
  const { requests, options } = request.data;
  if (requests.length > SKIP_TRACE_MAX_ITEMS)
    return unbilled(400, errorBody(400, `requests is limited to ${SKIP_TRACE_MAX_ITEMS} items`));
  // Nobody promises that answers come in the order asked, so they do not.
  const answers = requests.map((item) => answerItem(item, options)).toReversed();
  const matches = answers.filter(({ outcome }) => outcome === 'match');
  return {
    status: 200,
    body: {
      status: okStatus,
      results: { persons: answers.map((answer) => answer.body), meta: metaOf(answers) },
    },
    charges: matches.map(({ item }) => ({ item, micros: microsPerMatch })),
  };
}

function answerItem(item: Item, options: Options): PersonAnswer {
  const { street, city, state, zip } = item.propertyAddress;
  const echo = options.showRequests ? { request: { requestId: item.requestId } } : {};
  const asked = `${street}, ${city}, ${state} ${zip}`;
  const refused = (outcome: 'no-match' | 'error') => ({
    body: {
      propertyAddress: item.propertyAddress,
      meta: {
        matched: false,
        error: outcome === 'error',
        ...(outcome === 'error' ? { errorMessage: 'Invalid address' } : {}),
      },
      ...echo,
    },
    outcome,
    item: asked,
  });
  if (street === '' || (zip === '' && (city === '' || state === ''))) return refused('error');
  const address = parseAskedAddress(asked);
  if (address === null || /\bNOWHERE\b/.test(address.street)) return refused('no-match');
  return {
    body: { ...personBody(address, options), ...echo },
    outcome: 'match',
    item: `${streetLine(address)}, ${placeLine(address)}`,
  };
}

function personBody(address: AskedAddress, options: Options) {
  const property = syntheticProperty(address);
  const { owner, value, mortgage } = property;
  const { litigator, deceased } = legalFlags(address);
  const phones = phonesOf(address).filter(
    ({ isTcpaBlacklisted }) => options.includeTCPABlacklistedPhones || !isTcpaBlacklisted,
  );
  const [person = { first: '', last: '' }] = owner.people;
  const name = {
    first: titleCase(person.first),
    last: titleCase(person.last),
    full: titleCase(`${person.first} ${person.last}`),
  };
  const propertyAddress = addressBody(address, property);
  const mailingAddress = mailingAddressOf(owner, propertyAddress);
  const equity = value.amount - (mortgage?.amount ?? 0);
  return {
    _id: hexFor(propertyAddress.hash, 13),
    name,
    propertyAddress,
    mailingAddress,
    // A litigator's phones are never given out.
    phoneNumbers: litigator ? [] : phones.map(({ body }) => body),
    emails: emailsOf(owner),
    bankruptcy: {},
    death: deceased ? { deceased } : {},
    dnc: litigator ? { tcpa: true } : {},
    litigator,
    involuntaryLien: [],
    property: {
      address: propertyAddress,
      owner: { name, mailingAddress },
      equity,
      equityPercent: Number(((equity / value.amount) * 100).toFixed(1)),
      absenteeOwner: owner.isAbsentee,
      vacant: false,
      uspsDeliverable: true,
    },
    meta: { matched: true, error: false },
  };
}

/** Companies come without one, as an empty object. */
function mailingAddressOf({ company, isAbsentee }: SyntheticOwner, home: object): object {
  if (company !== null) return {};
  if (!isAbsentee) return home;
  return { street: 'PO Box 100', city: 'Sampleton', state: 'OH', zip: '43001', zipPlus4: '0100' };
}

function metaOf(answers: PersonAnswer[]) {
  const count = (outcome: PersonAnswer['outcome']) =>
    answers.filter((answer) => answer.outcome === outcome).length;
  return {
    apiVersion: '2.10.2',
    performance: {
      totalRequestTime: 480,
      startTime: '2026-08-01T11:25:00.231Z',
      endTime: '2026-08-01T11:25:00.711Z',
    },
    results: {
      requestCount: answers.length,
      matchCount: count('match'),
      noMatchCount: count('no-match'),
      errorCount: count('error'),
    },
    requestId: hexFor(answers.map(({ item }) => item).join('\n'), 26),
  };
}
