import { createHttpClient } from '@/lib/enrichment/http-client.ts';
import type { CallContext } from '@/lib/enrichment/provider.ts';
import type { Fault } from './contract.ts';

/** When the calls of the contracts are made. */
export const NOW = Date.UTC(2026, 10, 1, 12, 0, 20);
export const TEST_KEY = 'test-key-0123456789';

/** What a provider sends, made anew for each call. */
export type Reply = (request: Request) => Response | Promise<Response>;

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  () =>
    new Response(JSON.stringify(body), { status, headers });

const html =
  (status: number): Reply =>
  () =>
    new Response('<html><body>Not today</body></html>', { status });

const ALMOST_5_MB = 5_000_000;

/** Each fault as it comes over the wire. */
export const FAULT_REPLIES: Record<Fault, Reply> = {
  'refused-key': json(401, { message: 'no' }),
  forbidden: json(403, { message: 'no' }),
  'not-found': json(404, { message: 'no' }),
  'rate-limited': json(429, { message: 'slower' }),
  'server-error': json(500, { message: 'oops' }),
  unavailable: html(503),
  'gateway-page': html(502),
  redirect: () =>
    new Response(null, { status: 302, headers: { location: 'https://example.com/' } }),
  'html-for-json': html(200),
  'broken-off': () =>
    new Response(
      new ReadableStream({
        start: (body) => body.enqueue(new TextEncoder().encode('{"status":{"code":0},"res')),
        pull: (body) => body.error(new TypeError('terminated')),
      }),
    ),
  'too-big': () => new Response(`"${'x'.repeat(ALMOST_5_MB)}"`),
  'other-shape': json(200, 'all is well'),
  timeout: ({ signal }) =>
    new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error)),
    ),
  network: () => Promise.reject(new TypeError('Failed to fetch')),
};

/** Node lets go of a signal whose request nobody holds, and then nothing ever ends the call. */
const held: unknown[] = [];

/** A call as the queue makes it, over the real client, to somebody who replies like this. */
export function callTo(reply: Reply): { context: CallContext; requests: Request[] } {
  const requests: Request[] = [];
  const http = createHttpClient({
    clock: () => NOW,
    timeoutMs: 20,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      held.push(input, request);
      requests.push(request.clone());
      return reply(request);
    },
  });
  return { requests, context: { key: TEST_KEY, http, now: NOW } };
}

/** A call that is answered with this body, past the wire: for thousands of them. */
export const answering = (body: unknown): CallContext => ({
  key: TEST_KEY,
  now: NOW,
  http: () => Promise.resolve({ kind: 'json', status: 200, body, retryAfterMs: null }),
});
