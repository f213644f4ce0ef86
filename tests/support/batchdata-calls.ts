import type { HttpOutcome, HttpRequest } from '@/lib/enrichment/http-client.ts';
import type { CallContext, LookupRequest } from '@/lib/enrichment/provider.ts';
import { NOTHING_KNOWN } from './builders.ts';

/** An answer in JSON. */
export const json = (
  status: number,
  body: unknown,
  retryAfterMs: number | null = null,
): HttpOutcome => ({ kind: 'json', status, body, retryAfterMs });

/** A call that meets this outcome, and what was asked. */
export function callMeeting(outcome: HttpOutcome): {
  requests: HttpRequest[];
  context: CallContext;
} {
  const requests: HttpRequest[] = [];
  const http = (request: HttpRequest) => {
    requests.push(request);
    return Promise.resolve(outcome);
  };
  return { requests, context: { key: 'test-key', http, now: NOW } };
}

export const NOW = Date.UTC(2026, 10, 1);

/** Asks about the house of a made-up street, under this id. */
export const asking = (requestId: string, line1: string, phones: string[] = []): LookupRequest => ({
  requestId,
  address: {
    line1,
    line2: 'Sampleton, OH 43001',
    unit: null,
    city: 'Sampleton',
    state: 'OH',
    zip: '43001',
  },
  known: { ...NOTHING_KNOWN, phones },
});
