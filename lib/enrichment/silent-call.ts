import type { ProviderId } from '../shared/failure.ts';
import type { HttpOutcome } from './http-client.ts';
import type { FailedLookup } from './provider.ts';

/** A call that got no answer. It may have arrived and been billed, so nobody asks again but the user. */
export function silentCall(
  provider: ProviderId,
  { reason }: Extract<HttpOutcome, { kind: 'silent' }>,
): FailedLookup {
  return {
    kind: 'failed',
    failure: { kind: reason === 'timeout' ? 'timeout' : 'interrupted', provider },
    charge: 'uncertain',
    retry: null,
    httpStatus: null,
  };
}
