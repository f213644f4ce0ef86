import type { ServerResponse } from 'node:http';
import type { StandInAnswer } from './provider-call.ts';

const BAD_GATEWAY_PAGE =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** Sends an answer. Never with CORS headers: the extension must work through its host permissions. */
export function sendAnswer(
  response: ServerResponse,
  { status, body }: Pick<StandInAnswer, 'status' | 'body'>,
  headers: Record<string, string> = {},
): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}

/** A proxy's error page, as a gateway puts it before the provider. */
export function sendBadGatewayPage(response: ServerResponse): void {
  sendAnswer(response, { status: 502, body: BAD_GATEWAY_PAGE }, { 'content-type': 'text/html' });
}

/** Announces the whole answer, sends half of it and hangs up. */
export function sendTruncated(response: ServerResponse, answer: StandInAnswer): void {
  const text = JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => dropConnection(response));
}

/** Hangs up without a word. */
export const dropConnection = (response: ServerResponse): void => {
  response.socket?.destroy();
};
