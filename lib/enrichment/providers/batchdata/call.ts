import type { z } from '../../../domain/zod.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Micros } from '../../../shared/money.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { HttpOutcome } from '../../http-client.ts';
import type { CallContext, FailedLookup } from '../../provider.ts';
import { silentCall } from '../../silent-call.ts';
import { headersFor, urlOf } from './endpoint.ts';
import { refusalSchema } from './schema.ts';
import { readBalance } from './wallet.ts';

/** A call that costs. */
export interface PaidCall<Schema extends z.ZodType> {
  endpoint: string;
  json: unknown;
  schema: Schema;
  /** The most it costs at the prices seeded: a wallet with less is empty. */
  worthMicros: Micros;
}

/** Any status but 200, and a 200 that cannot be read, is the failure that everything asked shares. */
export async function askBatchData<Schema extends z.ZodType>(
  { endpoint, json, schema, worthMicros }: PaidCall<Schema>,
  context: CallContext,
): Promise<Result<z.output<Schema>, FailedLookup>> {
  const outcome = await context.http({
    method: 'post',
    url: urlOf(endpoint),
    headers: headersFor(context.key),
    json,
  });
  if (outcome.kind === 'silent') return fail(silentCall('batchdata', outcome));
  if (outcome.status !== 200) return fail(await readRefusal(outcome, worthMicros, context));
  if (outcome.kind === 'unreadable') return fail(malformed(''));
  const parsed = schema.safeParse(outcome.body);
  if (parsed.success) return ok(parsed.data);
  return fail(malformed(parsed.error.issues[0]?.path.join('.') ?? ''));
}

type Answered = Exclude<HttpOutcome, { kind: 'silent' }>;

/**
 * What any status but 200 means. A match may have been billed before a fault, so faults are never asked again by
 * themselves; 429 and 503 in BatchData's own words were turned away at the door.
 */
async function readRefusal(
  outcome: Answered,
  worthMicros: Micros,
  context: CallContext,
): Promise<FailedLookup> {
  const { status, retryAfterMs } = outcome;
  const provider = 'batchdata';
  if (status === 429) {
    const failure = { kind: 'rate-limited', provider, retryAfterMs: retryAfterMs ?? 0 } as const;
    return { ...refused(failure, status), retry: { afterMs: retryAfterMs } };
  }
  if (status === 401) return refused({ kind: 'unauthorized', provider, status }, status);
  if (status === 403) return refused(await explainForbidden(outcome, worthMicros, context), status);
  const fault = refused({ kind: 'provider-error', provider, status }, status);
  if (status === 503 && messageOf(outcome) !== undefined)
    return { ...fault, retry: { afterMs: retryAfterMs } };
  if (status === 408 || status < 400 || status >= 500) return { ...fault, charge: 'uncertain' };
  return refused({ kind: 'bad-request', provider, status }, status);
}

/** 403 is a missing permission or an empty wallet. Where the words leave it open, the wallet itself is asked, for free. */
async function explainForbidden(
  outcome: Answered,
  worthMicros: Micros,
  context: CallContext,
): Promise<Failure> {
  const notEntitled = { kind: 'not-entitled', provider: 'batchdata', status: 403 } as const;
  if (!/balance/i.test(messageOf(outcome) ?? '')) return notEntitled;
  const balance = await readBalance(context);
  const hasMoney = balance.ok && balance.value !== null && balance.value >= worthMicros;
  return hasMoney ? notEntitled : { kind: 'out-of-credit', provider: 'batchdata' };
}

/** The message of BatchData's own envelope; undefined when the answer is not in it. */
function messageOf(outcome: Answered): string | null | undefined {
  if (outcome.kind !== 'json') return undefined;
  return refusalSchema.safeParse(outcome.body).data?.status.message;
}

/** What was turned away for free. */
export function refused(failure: Failure, httpStatus: number): FailedLookup {
  return { kind: 'failed', failure, charge: 'not-charged', retry: null, httpStatus };
}

/** A 200 we cannot read: whether it held a match, and so whether it was billed, stays open. */
export function malformed(path: string): FailedLookup {
  const failure = { kind: 'malformed-response', provider: 'batchdata', path } as const;
  return { kind: 'failed', failure, charge: 'uncertain', retry: null, httpStatus: 200 };
}
