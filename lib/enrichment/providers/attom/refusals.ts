import { MINUTE_MS } from '../../../shared/clock.ts';
import type { HttpOutcome } from '../../http-client.ts';
import type { FailedLookup, ProviderAnswer } from '../../provider.ts';
import { attomAnswerSchema, lowerCaseKeys } from './schema.ts';

/** `status.code` of "there is no such property", which comes as HTTP 400 or, rarely, 200. */
const NO_RESULT = 1;

export type AnsweredCall = Exclude<HttpOutcome, { kind: 'silent' }>;

/** What any status but 200 means. None of them is billed, so faults of the service may be asked again. */
export function readRefusal(outcome: AnsweredCall, now: number): ProviderAnswer {
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

/** Whether a parameter was refused (400, never billed), and not just nothing found. */
export const isParameterRefused = (outcome: HttpOutcome): boolean =>
  outcome.kind !== 'silent' && outcome.status === 400 && !isNoResult(outcome);

function isNoResult(outcome: AnsweredCall): boolean {
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

/** A 200 that is not the answer it should be. */
export function malformed(path: string, charge: FailedLookup['charge']): FailedLookup {
  const failure = { kind: 'malformed-response', provider: 'attom', path } as const;
  return { kind: 'failed', failure, charge, retry: null, httpStatus: 200 };
}
