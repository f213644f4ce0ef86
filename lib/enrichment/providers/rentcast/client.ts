import type { RENTCAST_DATASETS } from '../../../domain/datasets/rentcast-datasets.ts';
import type { z } from '../../../domain/zod.ts';
import type { Failure } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { NO_FINDINGS } from '../../no-findings.ts';
import type { HttpOutcome } from '../../http-client.ts';
import type { LookupAddress } from '../../lookup-address.ts';
import { PROVIDER_ORIGINS } from '../../provider-origins.ts';
import type {
  AnsweredLookup,
  CallContext,
  DatasetSource,
  FailedLookup,
  Findings,
  KeyTest,
  Provider,
} from '../../provider.ts';
import { silentCall } from '../../silent-call.ts';
import {
  findingsFromListings,
  findingsFromProperties,
  findingsFromRent,
  findingsFromValue,
} from './mapping.ts';
import {
  listingsSchema,
  propertiesSchema,
  refusalSchema,
  rentSchema,
  valueSchema,
} from './schema.ts';

const provider = 'rentcast';

export const rentcast: Provider = {
  id: provider,
  keyed: true,
  limits: {
    // RentCast refuses above 20 a second; the rest is room for calls of which some take longer on the way.
    window: { max: 20, perMs: 1020 },
    // Together at the start of a window: spread over it, one late call would be one too many in the next second.
    pace: { max: 20, perMs: 500 },
    concurrency: 20,
  },
  testKey: testRentCastKey,
};

export const rentcastSources = {
  'rentcast-property': source({
    dataset: 'rentcast-property',
    endpoint: 'properties',
    schema: propertiesSchema,
    read: findingsFromProperties,
  }),
  'rentcast-value': source({
    dataset: 'rentcast-value',
    endpoint: 'avm/value',
    schema: valueSchema,
    read: findingsFromValue,
  }),
  rent: source({
    dataset: 'rent',
    endpoint: 'avm/rent/long-term',
    schema: rentSchema,
    read: findingsFromRent,
  }),
  'rentcast-listing': source({
    dataset: 'rentcast-listing',
    endpoint: 'listings/sale',
    schema: listingsSchema,
    read: findingsFromListings,
  }),
} satisfies Record<keyof typeof RENTCAST_DATASETS, DatasetSource>;

interface Endpoint<Body> {
  dataset: keyof typeof RENTCAST_DATASETS;
  endpoint: string;
  schema: z.ZodType<Body>;
  read: (body: Body, asked: LookupAddress) => Findings;
}

function source<Body>({ dataset, endpoint, schema, read }: Endpoint<Body>): DatasetSource {
  return {
    provider,
    dataset,
    endpoint,
    options: '',
    async lookUp({ address }, context) {
      const outcome = await get(endpoint, context, { address: oneLine(address) });
      if (outcome.kind === 'silent') return silentCall(provider, outcome);
      if (outcome.status === 404) return answered(NO_FINDINGS, outcome.status);
      if (outcome.status !== 200) return readRefusal(outcome);
      if (outcome.kind === 'unreadable') return malformed('', 'uncertain');
      const parsed = schema.safeParse(outcome.body);
      if (!parsed.success) {
        const path = parsed.error.issues[0]?.path.join('.') ?? '';
        // A 200 with a body is what RentCast bills, and this one came whole.
        return malformed(path, 'charged');
      }
      return answered(read(parsed.data, address), outcome.status);
    },
  };
}

/** RentCast takes "Street, City, State, Zip". */
const oneLine = ({ line1, line2 }: LookupAddress): string => `${line1}, ${line2}`;

const get = (
  endpoint: string,
  { http, key }: CallContext,
  searchParams: Record<string, string>,
): Promise<HttpOutcome> =>
  http({
    method: 'get',
    url: `${PROVIDER_ORIGINS.rentcast}/v1/${endpoint}`,
    headers: { 'x-api-key': key, accept: 'application/json' },
    searchParams,
  });

type Answered = Exclude<HttpOutcome, { kind: 'silent' }>;

/**
 * What any status but 200 means. RentCast bills none of them ("a status code other than 200"), so faults of the
 * service may be asked again.
 */
function readRefusal(outcome: Answered): FailedLookup {
  const { status, retryAfterMs } = outcome;
  if (status === 429) {
    const afterMs = retryAfterMs ?? SECOND_MS;
    return refused({ kind: 'rate-limited', provider, retryAfterMs: afterMs }, status, { afterMs });
  }
  // An unpaid plan is 403 in today's documentation and was 401 before; the body tells it from a wrong key.
  if (status === 401 || status === 403) return refused(whyForbidden(outcome), status);
  const fault = { kind: 'provider-error', provider, status } as const;
  if (status === 408 || status >= 500) return refused(fault, status, { afterMs: retryAfterMs });
  if (status >= 400) return refused({ kind: 'bad-request', provider, status }, status);
  return refused(fault, status);
}

/** The limit is counted by the second. */
const SECOND_MS = 1000;

function whyForbidden(outcome: Answered): Failure {
  const { status } = outcome;
  const body = outcome.kind === 'json' ? outcome.body : null;
  const error = refusalSchema.safeParse(body).data?.error ?? '';
  if (error.startsWith('billing/')) return { kind: 'out-of-credit', provider };
  return status === 401
    ? { kind: 'unauthorized', provider, status }
    : { kind: 'not-entitled', provider, status };
}

const answered = (findings: Findings, httpStatus: number): AnsweredLookup => ({
  kind: 'answered',
  findings,
  charge: httpStatus === 200 ? 'charged' : 'not-charged',
  httpStatus,
});

const refused = (
  failure: Failure,
  httpStatus: number,
  retry: FailedLookup['retry'] = null,
): FailedLookup => ({ kind: 'failed', failure, charge: 'not-charged', retry, httpStatus });

function malformed(path: string, charge: FailedLookup['charge']): FailedLookup {
  const failure = { kind: 'malformed-response', provider, path } as const;
  return { kind: 'failed', failure, charge, retry: null, httpStatus: 200 };
}

/** Asks for a market without its ZIP: a good key is told that it is missing (400, never billed). */
async function testRentCastKey(context: CallContext): Promise<Result<KeyTest, Failure>> {
  const outcome = await get('markets', context, {});
  if (outcome.kind === 'silent') return fail(silentCall(provider, outcome).failure);
  if (outcome.status === 400 || outcome.status === 404 || outcome.status === 200)
    return ok({ balanceMicros: null });
  return fail(readRefusal(outcome).failure);
}
