import type { ServerResponse } from 'node:http';
import type { ProviderStandIn, StandInAnswer } from './provider-call.ts';
import type { FaultKind, FaultRule } from './scenario.ts';
import { dropConnection, sendAnswer, sendBadGatewayPage, sendTruncated } from './send.ts';

const BILLS_BEFORE_FAILING: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'drop-after-billing',
  'hang',
  'truncated-json',
  'not-json',
]);

/** True when the provider charges for a call that meets this fault. */
export const isBilledDespite = (fault: FaultRule): boolean => BILLS_BEFORE_FAILING.has(fault.kind);

interface Faulty {
  fault: FaultRule;
  provider: ProviderStandIn;
  /** What would have been sent. */
  answer: StandInAnswer;
  now: number;
}

/** Sends the fault instead of the answer. */
export function sendFault(response: ServerResponse, faulty: Faulty): void {
  const { fault, provider, answer, now } = faulty;
  const error = (status: number, message: string, headers = {}) =>
    sendAnswer(response, { status, body: provider.errorBody(status, message) }, headers);
  switch (fault.kind) {
    case 'drop-before-billing':
    case 'drop-after-billing':
      return dropConnection(response);
    case 'hang':
      // The request stays open until the caller or the server gives up.
      return;
    case '429':
      return error(429, 'Rate limit exceeded', retryAfterHeader(fault, now));
    case '500':
      return error(500, 'Internal server error');
    case '503':
      return error(503, 'Service unavailable');
    case 'html-502':
      return sendBadGatewayPage(response);
    case 'truncated-json':
      return sendTruncated(response, answer);
    case 'error-in-200':
      return sendAnswer(response, {
        status: 200,
        body: provider.errorBody(500, 'Failed to execute query.'),
      });
    case 'not-json':
      return sendAnswer(response, { status: 200, body: 'Service is under maintenance.' });
  }
}

function retryAfterHeader({ retryAfter }: FaultRule, now: number): Record<string, string> {
  if (retryAfter === undefined) return {};
  const { form, seconds } = retryAfter;
  const value = form === 'seconds' ? String(seconds) : new Date(now + seconds * 1000).toUTCString();
  return { 'retry-after': value };
}
