import type { ATTOM_DATASETS } from '../../../domain/datasets/attom-datasets.ts';
import { MINUTE_MS } from '../../../shared/clock.ts';
import type { Failure } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { HttpOutcome } from '../../http-client.ts';
import type {
  CallContext,
  DatasetSource,
  FailedLookup,
  KeyTest,
  Provider,
  ProviderAnswer,
} from '../../provider.ts';
import { PROVIDER_ORIGINS } from '../../provider-origins.ts';
import { silentCall } from '../../silent-call.ts';
import { findingsFromAttom } from './mapping.ts';
import { attomAnswerSchema, lowerCaseKeys } from './schema.ts';

const BASE = `${PROVIDER_ORIGINS.attom}/propertyapi/v1.0.0`;

/** `status.code` of "there is no such property", which comes as HTTP 400 or, rarely, 200. */
const NO_RESULT = 1;

export const attom: Provider = {
  id: 'attom',
  keyed: true,
  limits: {
    // ATTOM refuses above 200 in a minute of its own clock. No stretch of 61.5 s of ours holds more, so none of its
    // minutes does, wherever they begin, even if some calls take 1.5 s longer on the way than others.
    window: { max: 200, perMs: 61_500 },
    pace: { max: 5, perMs: 1000 },
    concurrency: 6,
  },
  testKey: testAttomKey,
};

export const attomSources = {
  owner: attomSource('owner', 'property/expandedprofile'),
  value: attomSource('value', 'attomavm/detail'),
} satisfies Record<keyof typeof ATTOM_DATASETS, DatasetSource>;

function attomSource(dataset: keyof typeof ATTOM_DATASETS, endpoint: string): DatasetSource {
  return {
    provider: 'attom',
    dataset,
    endpoint,
    options: '',
    async lookUp({ address }, context) {
      const outcome = await get(endpoint, context, {
        address1: address.line1,
        address2: address.line2,
      });
      if (outcome.kind === 'silent') return silentCall('attom', outcome);
      if (outcome.status !== 200) return readRefusal(outcome, context.now);
      if (outcome.kind === 'unreadable') return malformed('', 'uncertain');
      const parsed = attomAnswerSchema.safeParse(lowerCaseKeys(outcome.body));
      if (!parsed.success) {
        const path = parsed.error.issues[0]?.path.join('.') ?? '';
        // Only a 200 is billed, and this one came whole.
        return malformed(path, 'charged');
      }
      return {
        kind: 'answered',
        findings: findingsFromAttom(parsed.data.property ?? [], address, dataset),
        charge: 'charged',
        httpStatus: 200,
      };
    },
  };
}

const get = (
  endpoint: string,
  { http, key }: CallContext,
  searchParams: Record<string, string>,
): Promise<HttpOutcome> =>
  http({
    method: 'get',
    url: `${BASE}/${endpoint}`,
    headers: { apikey: key, accept: 'application/json' },
    searchParams,
  });

type Answered = Exclude<HttpOutcome, { kind: 'silent' }>;

/** What any status but 200 means. None of them is billed, so faults of the service may be asked again. */
function readRefusal(outcome: Answered, now: number): ProviderAnswer {
  const { status, retryAfterMs } = outcome;
  if (status === 400 && isNoResult(outcome))
    return {
      kind: 'answered',
      findings: { matched: false, facts: {}, persons: [], dataAsOf: null },
      charge: 'not-charged',
      httpStatus: status,
    };
  if (status === 429) {
    const afterMs = retryAfterMs ?? untilNextMinute(now);
    return refused(
      { kind: 'rate-limited', provider: 'attom', retryAfterMs: afterMs },
      status,
      afterMs,
    );
  }
  if (status === 401) return refused({ kind: 'unauthorized', provider: 'attom', status }, status);
  if (status === 403) return refused({ kind: 'not-entitled', provider: 'attom', status }, status);
  const fault: FailedLookup = refused(
    { kind: 'provider-error', provider: 'attom', status },
    status,
  );
  if (status === 408 || status >= 500) return { ...fault, retry: { afterMs: retryAfterMs } };
  if (status >= 400) return refused({ kind: 'bad-request', provider: 'attom', status }, status);
  return fault;
}

function isNoResult(outcome: Answered): boolean {
  if (outcome.kind !== 'json') return false;
  const { success, data } = attomAnswerSchema.safeParse(lowerCaseKeys(outcome.body));
  return success && (data.status.code === NO_RESULT || data.status.msg === 'SuccessWithoutResult');
}

/** The limit is counted by the minute of the clock and starts anew at second 0. */
const untilNextMinute = (now: number): number => MINUTE_MS - (now % MINUTE_MS);

function refused(
  failure: FailedLookup['failure'],
  httpStatus: number,
  afterMs?: number,
): FailedLookup {
  const retry = afterMs === undefined ? null : { afterMs };
  return { kind: 'failed', failure, charge: 'not-charged', retry, httpStatus };
}

function malformed(path: string, charge: FailedLookup['charge']): FailedLookup {
  const failure = { kind: 'malformed-response', provider: 'attom', path } as const;
  return { kind: 'failed', failure, charge, retry: null, httpStatus: 200 };
}

/** Asks without an address: a good key is told that parameters are missing (400, never billed). */
async function testAttomKey(context: CallContext): Promise<Result<KeyTest, Failure>> {
  const outcome = await get(attomSources.owner.endpoint, context, {});
  if (outcome.kind === 'silent') return fail(silentCall('attom', outcome).failure);
  if (outcome.status === 400 || outcome.status === 200) return ok({ balanceMicros: null });
  const answer = readRefusal(outcome, context.now);
  return answer.kind === 'failed' ? fail(answer.failure) : ok({ balanceMicros: null });
}
