import ky, { isKyError } from 'ky';
import { parseRetryAfter } from './retry-policy.ts';
import type { Clock } from '../shared/clock.ts';

export interface HttpRequest {
  method: 'get' | 'post';
  url: string;
  headers: Record<string, string>;
  searchParams?: Record<string, string>;
  json?: unknown;
  /** A body that is not JSON is read as its text: reports come as CSV too. */
  takesText?: boolean;
}

/** What came back over the wire, before any provider reads meaning into it. */
export type HttpOutcome =
  | {
      kind: 'json';
      status: number;
      /** Parsed; text only where it was asked for. */ body: unknown;
      retryAfterMs: number | null;
    }
  /** A status came, but no complete JSON: HTML, a cut or endless body, or more than `MAX_BODY_BYTES`. */
  | { kind: 'unreadable'; status: number; retryAfterMs: number | null }
  /** Nothing came. Whether the request arrived is unknown. */
  | { kind: 'silent'; reason: 'timeout' | 'network' };

export type HttpClient = (request: HttpRequest) => Promise<HttpOutcome>;

/** Largest documented answers are under 100 kB; more than this is not an answer. */
const MAX_BODY_BYTES = 4_000_000;

/** Chrome ends a service worker whose fetch takes 30 s, and with it our knowledge of the outcome. */
const TIMEOUT_MS = 25_000;

/**
 * The one place that touches the network. Never retries and never throws on a status: a second request
 * could be a second charge, so that decision is the queue's. Redirects are not followed: they would carry the key away.
 */
export function createHttpClient({
  clock,
  fetch,
  place = (url) => url,
  timeoutMs = TIMEOUT_MS,
}: {
  clock: Clock;
  /** Where a provider's address really is, in builds that ask others than the providers. */
  place?: (url: string) => string;
  fetch: typeof globalThis.fetch;
  timeoutMs?: number;
}): HttpClient {
  const client = ky.create({
    retry: 0,
    throwHttpErrors: false,
    timeout: false,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    fetch,
  });
  return async ({ url, takesText = false, ...options }) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    try {
      const response = await client(place(url), { ...options, signal: controller.signal });
      return await readOutcome(response, takesText, clock());
    } catch (error) {
      if (controller.signal.aborted) return { kind: 'silent', reason: 'timeout' };
      if (isNetworkFailure(error)) return { kind: 'silent', reason: 'network' };
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}

async function readOutcome(
  response: Response,
  takesText: boolean,
  now: number,
): Promise<HttpOutcome> {
  const { status } = response;
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), now);
  const text = await readText(response);
  const body = text === null ? undefined : (parseJson(text) ?? (takesText ? text : undefined));
  if (body === undefined) return { kind: 'unreadable', status, retryAfterMs };
  return { kind: 'json', status, body, retryAfterMs };
}

/** The body as text; null when it broke off, took too long or is too big. */
async function readText(response: Response): Promise<string | null> {
  if (response.body === null) return null;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of response.body) {
      bytes += chunk.byteLength;
      if (bytes > MAX_BODY_BYTES) return null;
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    // The status line is known by now; what the missing rest means for the charge is the provider's rule.
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `fetch` rejects with a TypeError for everything from a failed name lookup to a dropped socket; ky wraps some of them. */
const isNetworkFailure = (error: unknown): boolean =>
  isKyError(error) || error instanceof TypeError;
