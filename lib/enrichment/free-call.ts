import type { z } from '../domain/zod.ts';
import type { Failure, LookupInput, ProviderId } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { NO_FINDINGS } from './no-findings.ts';
import type { HttpClient, HttpOutcome, HttpRequest } from './http-client.ts';
import type { FailedLookup, Findings, KeyTest, ProviderAnswer } from './provider.ts';

/** One question to a service that bills nothing, and how its answer is read. */
export interface FreeCall<Body> {
  provider: ProviderId;
  request: HttpRequest;
  schema: z.ZodType<Body>;
  /** A fault is what the service says went wrong inside HTTP 200. */
  read: (body: Body) => Result<Findings, Failure>;
  /** Whether a refused call is about the user's own token. */
  keyed?: boolean;
  /** The status by which this service says that it has nothing. */
  noMatchStatus?: number;
}

/** Asked for no pause by name, a public service is left alone this long after a 429. */
const POLITE_PAUSE_MS = 30_000;

/** Asks and reads. Nothing is ever charged, so whatever may be better next time is asked again by itself. */
export async function askFree<Body>(
  { provider, request, schema, read, keyed = false, noMatchStatus }: FreeCall<Body>,
  http: HttpClient,
): Promise<ProviderAnswer> {
  const outcome = await http(request);
  const { kind } = outcome;
  if (kind === 'silent') return again(silence(provider, outcome), null, null);
  const { status, retryAfterMs } = outcome;
  if (status === noMatchStatus) return answered(NO_FINDINGS, status);
  if (status !== 200) return refused(provider, outcome, keyed);
  if (kind === 'unreadable')
    return again({ kind: 'malformed-response', provider, path: '' }, status, retryAfterMs);
  const parsed = schema.safeParse(outcome.body);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return given({ kind: 'malformed-response', provider, path }, status);
  }
  const findings = read(parsed.data);
  return findings.ok
    ? answered(findings.value, status)
    : again(findings.failure, status, retryAfterMs);
}

/** Whether a free service can be reached, and whether it takes the token, from any answer to a small question. */
export async function reachFree(
  provider: ProviderId,
  request: HttpRequest,
  { http, keyed = false }: { http: HttpClient; keyed?: boolean },
): Promise<Result<KeyTest, Failure>> {
  const outcome = await http(request);
  if (outcome.kind === 'silent') return fail(silence(provider, outcome));
  if (outcome.status === 200) return ok({ balanceMicros: null });
  return fail(refused(provider, outcome, keyed).failure);
}

/** For a lead of which the needed thing is not known after all: nothing is asked. */
export const notKnown = (input: LookupInput): FailedLookup =>
  given({ kind: 'missing-input', input }, null);

const silence = (
  provider: ProviderId,
  { reason }: Extract<HttpOutcome, { kind: 'silent' }>,
): Failure => ({ kind: reason === 'timeout' ? 'timeout' : 'interrupted', provider });

type Answered = Exclude<HttpOutcome, { kind: 'silent' }>;

function refused(
  provider: ProviderId,
  { status, retryAfterMs }: Answered,
  keyed: boolean,
): FailedLookup {
  if (status === 429) {
    const afterMs = retryAfterMs ?? POLITE_PAUSE_MS;
    return again({ kind: 'rate-limited', provider, retryAfterMs: afterMs }, status, afterMs);
  }
  if (keyed && status === 401) return given({ kind: 'unauthorized', provider, status }, status);
  if (keyed && status === 403) return given({ kind: 'not-entitled', provider, status }, status);
  const fault = { kind: 'provider-error', provider, status } as const;
  if (status === 408 || status >= 500) return again(fault, status, retryAfterMs);
  // A gateway that turns us away, or sends us elsewhere, says nothing about the address.
  if (status < 400 || status === 401 || status === 403) return given(fault, status);
  return given({ kind: 'bad-request', provider, status }, status);
}

const answered = (findings: Findings, httpStatus: number): ProviderAnswer => ({
  kind: 'answered',
  findings,
  charge: 'not-charged',
  httpStatus,
});

const given = (failure: Failure, httpStatus: number | null): FailedLookup => ({
  kind: 'failed',
  failure,
  charge: 'not-charged',
  retry: null,
  httpStatus,
});

const again = (
  failure: Failure,
  httpStatus: number | null,
  afterMs: number | null,
): FailedLookup => ({ ...given(failure, httpStatus), retry: { afterMs } });
