import { createServer, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listen } from '@/tests/support/listen.ts';
import { createHttpClient, type HttpOutcome } from './http-client.ts';

const NOW = Date.UTC(2026, 10, 1, 12);
let close: (() => Promise<void>) | null = null;
afterEach(async () => {
  vi.useRealTimers();
  await close?.();
  close = null;
});

/** What comes of one GET to a server that answers like this. */
async function outcomeOf(
  answer: (response: ServerResponse) => void,
  timeoutMs?: number,
): Promise<HttpOutcome> {
  const server = createServer((_, response) => answer(response));
  const listening = await listen(server);
  close = listening.close;
  const client = createHttpClient({
    clock: () => NOW,
    fetch,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return client({ method: 'get', url: `http://127.0.0.1:${listening.port}/`, headers: {} });
}

describe('an answer', () => {
  it.each([200, 400, 401, 500])('comes as it is with status %d', async (status) => {
    const outcome = await outcomeOf((response) => {
      response.writeHead(status, { 'retry-after': '3' }).end('{"a":[1]}');
    });
    expect(outcome).toEqual({ kind: 'json', status, body: { a: [1] }, retryAfterMs: 3000 });
  });

  it.each([
    ['HTML', '<html>Bad gateway</html>'],
    ['nothing', ''],
    ['cut JSON', '{"a":'],
  ])('of %s is unreadable', async (_, body) => {
    const outcome = await outcomeOf((response) => {
      response.writeHead(502).end(body);
    });
    expect(outcome).toEqual({ kind: 'unreadable', status: 502, retryAfterMs: null });
  });

  it('that breaks off keeps the status that came first', async () => {
    const outcome = await outcomeOf((response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"a":', () => response.socket?.destroy());
    });
    expect(outcome).toEqual({ kind: 'unreadable', status: 200, retryAfterMs: null });
  });

  it('of many megabytes is given up', async () => {
    const outcome = await outcomeOf((response) => {
      response.writeHead(200).end(JSON.stringify('x'.repeat(5_000_000)));
    });
    expect(outcome).toEqual({ kind: 'unreadable', status: 200, retryAfterMs: null });
  });

  it('that never ends is given up, with the status that came first', async () => {
    const outcome = await outcomeOf((response) => {
      response.writeHead(200).write('{"a":');
    }, 100);
    expect(outcome).toEqual({ kind: 'unreadable', status: 200, retryAfterMs: null });
  });

  it('is not looked for elsewhere: a redirect would carry the key away', async () => {
    const outcome = await outcomeOf((response) => {
      response.writeHead(302, { location: 'https://elsewhere.example.com/' }).end();
    });
    expect(outcome).toMatchObject({ kind: 'unreadable', status: 302 });
  });
});

describe('silence', () => {
  it('is told from an answer when the connection drops', async () => {
    const outcome = await outcomeOf((response) => void response.socket?.destroy());
    expect(outcome).toEqual({ kind: 'silent', reason: 'network' });
  });

  it('ends before Chrome would end the worker', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const aborted = vi.fn<() => void>();
    const client = createHttpClient({
      clock: () => NOW,
      fetch: (input) =>
        new Promise((_, reject) => {
          const { signal } = input as Request;
          signal.addEventListener('abort', () => {
            aborted();
            reject(signal.reason as Error);
          });
        }),
    });
    const outcome = client({ method: 'get', url: 'http://127.0.0.1/', headers: {} });
    await vi.advanceTimersByTimeAsync(24_999);
    expect(aborted).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toEqual({ kind: 'silent', reason: 'timeout' });
  });

  it('is asked once: nothing is sent again by itself', async () => {
    let calls = 0;
    await outcomeOf((response) => {
      calls += 1;
      response.socket?.destroy();
    });
    expect(calls).toBe(1);
  });
});
