import type { BATCHDATA_DATASETS } from '../../../domain/datasets/batchdata-datasets.ts';
import { dollarsToMicros } from '../../../shared/money.ts';
import type { Failure } from '../../../shared/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { HttpOutcome } from '../../http-client.ts';
import { houseNumber } from '../../lookup-address.ts';
import type {
  CallContext,
  DatasetSource,
  FailedLookup,
  KeyTest,
  LookupRequest,
  Provider,
  ProviderAnswer,
} from '../../provider.ts';
import { PROVIDER_ORIGINS } from '../../provider-origins.ts';
import { silentCall } from '../../silent-call.ts';
import { findingsFromPersons } from './mapping.ts';
import {
  refusalSchema,
  skipTraceSchema,
  walletSchema,
  type BatchDataPerson,
  type SkipTraceAnswer,
} from './schema.ts';

const BASE = `${PROVIDER_ORIGINS.batchdata}/api/v1`;

export const batchdata: Provider = {
  id: 'batchdata',
  keyed: true,
  limits: {
    // 3,000 a minute are allowed; a person working a pipeline needs no tenth of it.
    window: { max: 600, perMs: 60_000 },
    pace: { max: 10, perMs: 1000 },
    concurrency: 4,
  },
  testKey,
};

const contacts: DatasetSource = {
  provider: 'batchdata',
  dataset: 'contacts',
  endpoint: 'v1/property/skip-trace',
  options: '',
  async lookUp(request, context) {
    const outcome = await context.http({
      method: 'post',
      url: `${BASE}/property/skip-trace`,
      headers: headersFor(context.key),
      json: skipTraceBody(request),
    });
    if (outcome.kind === 'silent') return silentCall('batchdata', outcome);
    if (outcome.status !== 200) return await readRefusal(outcome, context);
    if (outcome.kind === 'unreadable') return malformed('');
    const parsed = skipTraceSchema.safeParse(outcome.body);
    if (!parsed.success) return malformed(parsed.error.issues[0]?.path.join('.') ?? '');
    return readAnswer(parsed.data, request, context.now);
  },
};

export const batchdataSources = { contacts } satisfies Record<
  keyof typeof BATCHDATA_DATASETS,
  DatasetSource
>;

const headersFor = (key: string) => ({
  authorization: `Bearer ${key}`,
  accept: 'application/json',
});

function skipTraceBody({ address, requestId }: LookupRequest) {
  const { line1, city, state, zip } = address;
  const parts = Object.entries({ street: line1, city, state, zip });
  const propertyAddress = Object.fromEntries(parts.filter(([, part]) => part !== null));
  // Without `showRequests` the id does not come back, and nothing says whose answer it is.
  return { requests: [{ propertyAddress, requestId }], options: { showRequests: true } };
}

function readAnswer(
  { results }: SkipTraceAnswer,
  request: LookupRequest,
  now: number,
): ProviderAnswer {
  const persons = results.persons.filter((person) => isFor(request, person));
  const findings = findingsFromPersons(persons, now);
  const matchCount = results.meta.results.matchCount ?? (findings.matched ? 1 : 0);
  const charge = matchCount > 0 ? 'charged' : 'not-charged';
  if (!findings.matched && persons.some(({ meta }) => meta.error === true))
    return { ...refused({ kind: 'bad-request', provider: 'batchdata', status: 200 }, 200), charge };
  return { kind: 'answered', findings, charge, httpStatus: 200 };
}

/** Whose answer this is goes by the id that was sent, else by house number; the order in the list says nothing. */
function isFor({ requestId, address }: LookupRequest, person: BatchDataPerson): boolean {
  if (person.request.requestId !== null) return person.request.requestId === requestId;
  const found = houseNumber(person.propertyAddress.street ?? '');
  return found === null || found === houseNumber(address.line1);
}

type Answered = Exclude<HttpOutcome, { kind: 'silent' }>;

/**
 * What any status but 200 means. A match may have been billed before a fault, so faults are never asked again by
 * themselves; 429 and 503 in BatchData's own words were turned away at the door.
 */
async function readRefusal(outcome: Answered, context: CallContext): Promise<FailedLookup> {
  const { status, retryAfterMs } = outcome;
  const provider = 'batchdata';
  if (status === 429) {
    const failure = { kind: 'rate-limited', provider, retryAfterMs: retryAfterMs ?? 0 } as const;
    return { ...refused(failure, status), retry: { afterMs: retryAfterMs } };
  }
  if (status === 401) return refused({ kind: 'unauthorized', provider, status }, status);
  if (status === 403) return refused(await explainForbidden(outcome, context), status);
  const fault = refused({ kind: 'provider-error', provider, status }, status);
  if (status === 503 && messageOf(outcome) !== undefined)
    return { ...fault, retry: { afterMs: retryAfterMs } };
  if (status === 408 || status < 400 || status >= 500) return { ...fault, charge: 'uncertain' };
  return refused({ kind: 'bad-request', provider, status }, status);
}

/** 403 is a missing permission or an empty wallet. Where the words leave it open, the wallet itself is asked, for free. */
async function explainForbidden(outcome: Answered, context: CallContext): Promise<Failure> {
  const notEntitled = { kind: 'not-entitled', provider: 'batchdata', status: 403 } as const;
  if (!/balance/i.test(messageOf(outcome) ?? '')) return notEntitled;
  const balance = await readBalance(context);
  const hasMoney = balance.ok && balance.value !== null && balance.value > 0;
  return hasMoney ? notEntitled : { kind: 'out-of-credit', provider: 'batchdata' };
}

/** The message of BatchData's own envelope; undefined when the answer is not in it. */
function messageOf(outcome: Answered): string | null | undefined {
  if (outcome.kind !== 'json') return undefined;
  return refusalSchema.safeParse(outcome.body).data?.status.message;
}

function refused(failure: Failure, httpStatus: number): FailedLookup {
  return { kind: 'failed', failure, charge: 'not-charged', retry: null, httpStatus };
}

/** A 200 we cannot read: whether it held a match, and so whether it was billed, stays open. */
function malformed(path: string): FailedLookup {
  const failure = { kind: 'malformed-response', provider: 'batchdata', path } as const;
  return { kind: 'failed', failure, charge: 'uncertain', retry: null, httpStatus: 200 };
}

async function testKey(context: CallContext): Promise<Result<KeyTest, Failure>> {
  const balance = await readBalance(context);
  return balance.ok ? ok({ balanceMicros: balance.value }) : balance;
}

/** Free. Null when the key is known but may not read the wallet, which needs a permission of its own. */
async function readBalance({ http, key }: CallContext): Promise<Result<number | null, Failure>> {
  const provider = 'batchdata';
  const outcome = await http({
    method: 'get',
    url: `${BASE}/wallet/balance`,
    headers: headersFor(key),
  });
  if (outcome.kind === 'silent') return fail(silentCall(provider, outcome).failure);
  const { status } = outcome;
  if (status === 403) return ok(null);
  if (status === 401) return fail({ kind: 'unauthorized', provider, status });
  if (status === 429)
    return fail({ kind: 'rate-limited', provider, retryAfterMs: outcome.retryAfterMs ?? 0 });
  if (status !== 200) return fail({ kind: 'provider-error', provider, status });
  const body = outcome.kind === 'json' ? outcome.body : null;
  const wallet = walletSchema.safeParse(body);
  if (!wallet.success) return fail({ kind: 'malformed-response', provider, path: 'balance' });
  return ok(dollarsToMicros(wallet.data.results.balance));
}
