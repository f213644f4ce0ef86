import type { IncomingMessage } from 'node:http';
import type { ProviderCall } from './provider-call.ts';

const MAX_BODY_BYTES = 10_000_000;

/** Reads a request to its end. `prefix` is cut off the path; the rest is what the provider would see. */
export async function readCall(request: IncomingMessage, prefix = ''): Promise<ProviderCall> {
  const url = new URL(request.url ?? '/', 'http://stand-in');
  url.pathname = url.pathname.slice(prefix.length);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return { method: request.method ?? 'GET', url, headers, body: await readJson(request) };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new Error('Request body over 10 MB');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    // No body, or not JSON: the provider decides what it says to that.
    return undefined;
  }
}
