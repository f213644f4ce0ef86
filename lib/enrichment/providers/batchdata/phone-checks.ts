import type { PhoneCheck } from '../../../domain/contact.ts';
import { BATCHDATA_DATASETS } from '../../../domain/datasets/batchdata-datasets.ts';
import { z } from '../../../domain/zod.ts';
import { flag, section, text } from '../../loose-values.ts';
import type { CallContext, DatasetSource, LookupRequest, ProviderAnswer } from '../../provider.ts';
import { unitsByRequest, type Outcome } from './bill.ts';
import { askBatchData, malformed, refused } from './call.ts';
import { phoneType, tenDigits } from './people.ts';
import { counts } from './schema.ts';

/** Leads in one call; with a hundred numbers a call the provider is content, and a lead has four or five. */
const MAX_LEADS = 20;

const checkedNumber = section({
  number: text,
  type: text,
  carrier: text,
  reachable: flag,
  dnc: flag,
  tcpa: flag,
  meta: section({ matched: flag, error: flag }),
});
type CheckedNumber = z.infer<typeof checkedNumber>;

/** Answer of `phone/verification`, `phone/dnc` and `phone/tcpa`: in its own order, by number. */
export const phoneChecksSchema = z.object({
  results: z.object({ phoneNumbers: z.array(checkedNumber), meta: counts }),
});

/** Whether a number is a mobile, whose, and reachable; says DNC and TCPA too. */
export const phoneCheck = phonesSource('phone-check', 'v1/phone/verification');
/** Whether a number is on the national Do Not Call list. */
export const dnc = phonesSource('dnc', 'v1/phone/dnc');
/** Whether a number is one of a known TCPA litigator. */
export const tcpa = phonesSource('tcpa', 'v1/phone/tcpa');

function phonesSource(dataset: 'phone-check' | 'dnc' | 'tcpa', endpoint: string): DatasetSource {
  const lookUpAll = async (requests: readonly LookupRequest[], context: CallContext) => {
    // A number of two leads is asked about, and paid, once.
    const owners = ownersOf(requests);
    const json = { requests: [...owners.keys()] };
    const worthMicros = owners.size * BATCHDATA_DATASETS[dataset].defaultPriceMicros;
    const call = { endpoint, json, schema: phoneChecksSchema, worthMicros };
    const answer = await askBatchData(call, context);
    if (!answer.ok) return new Map(requests.map(({ requestId }) => [requestId, answer.failure]));
    const { phoneNumbers, meta } = answer.value.results;
    return answersFor(requests, owners, byNumber(phoneNumbers), meta.results.matchCount);
  };
  return {
    provider: 'batchdata',
    dataset,
    endpoint,
    options: '',
    batch: { max: MAX_LEADS, lookUp: lookUpAll },
    async lookUp(request, context) {
      const answers = await lookUpAll([request], context);
      return answers.get(request.requestId) ?? malformed('');
    },
  };
}

/** Every number asked about, with the first request that wants it: that one pays. */
function ownersOf(requests: readonly LookupRequest[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { known, requestId } of requests)
    for (const number of known.phones) if (!owners.has(number)) owners.set(number, requestId);
  return owners;
}

const byNumber = (numbers: readonly CheckedNumber[]): Map<string, CheckedNumber> =>
  new Map(numbers.map((each) => [tenDigits(each.number) ?? '', each]));

function answersFor(
  requests: readonly LookupRequest[],
  owners: ReadonlyMap<string, string>,
  said: ReadonlyMap<string, CheckedNumber>,
  matchCount: number | null,
): Map<string, ProviderAnswer> {
  const outcomes = [...owners].map(([number, requestId]) => outcomeOf(requestId, said.get(number)));
  const units = unitsByRequest(outcomes, matchCount);
  return new Map(
    requests.map(({ requestId, known }) => {
      const own = outcomes.filter((outcome) => outcome.requestId === requestId);
      const billed = units.get(requestId);
      const checks = known.phones.map((number) => checkOf(number, said.get(number)));
      return [requestId, answerOf(own, billed === undefined ? 0 : billed, checks)];
    }),
  );
}

function outcomeOf(requestId: string, answer: CheckedNumber | undefined): Outcome {
  if (answer === undefined) return { requestId, kind: 'missing', found: 0 };
  if (answer.meta.error === true) return { requestId, kind: 'error', found: 0 };
  const isMatch = answer.meta.matched !== false;
  return { requestId, kind: isMatch ? 'match' : 'no-match', found: isMatch ? 1 : 0 };
}

/** A number nothing was said of is unchecked, and says so: it is not asked about again for nothing. */
const checkOf = (number: string, answer: CheckedNumber | undefined): PhoneCheck => ({
  number,
  type: phoneType(answer?.type ?? null),
  carrier: answer?.carrier ?? null,
  reachable: answer?.reachable ?? null,
  dnc: answer?.dnc ?? null,
  tcpa: answer?.tcpa ?? null,
});

function answerOf(
  own: readonly Outcome[],
  units: number | null,
  phoneChecks: PhoneCheck[],
): ProviderAnswer {
  if (units === null) return malformed('missing');
  const matches = own.filter(({ kind }) => kind === 'match').length;
  const bill = {
    charge: units > 0 ? ('charged' as const) : ('not-charged' as const),
    units,
    ...(units !== matches && { countDiffers: true as const }),
  };
  const failure = { kind: 'bad-request', provider: 'batchdata', status: 200 } as const;
  if (own.length > 0 && own.every(({ kind }) => kind === 'error'))
    return { ...refused(failure, 200), ...bill };
  const matched = phoneChecks.some(saysAnything);
  const findings = { matched, facts: {}, persons: [], phoneChecks, dataAsOf: null };
  return { kind: 'answered', findings, httpStatus: 200, ...bill };
}

const saysAnything = (check: PhoneCheck): boolean =>
  [check.type, check.carrier, check.reachable, check.dnc, check.tcpa].some((said) => said !== null);
