import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { extname } from 'node:path';
import { listen } from './listen.ts';
import { createLocalCertificate } from './local-certificate.ts';
import { STAND_IN_HOSTS, type StandIns } from './stand-ins/stand-ins.ts';

/** A page to be served under its real address, from text or from a saved file. */
export interface ServedPage {
  url: string;
  content: { html: string } | { file: string };
  /**
   * Keeps the page as it was saved: its own scripts do not run and it loads nothing. What an extension
   * puts into the page works all the same.
   */
  frozen?: boolean;
}

/** One request that reached the server, whoever sent it. */
export interface HostRequest {
  host: string;
  path: string;
  method: string;
  /** "document" for a page that was navigated to, "empty" for fetch, "image" and so on. */
  destination: string;
  /** `chrome-extension://…` when it came from the extension and says so. */
  origin: string | null;
}

export interface HostServer {
  port: number;
  /** Adds a page, or replaces what its address shows. Its host must have been named at the start. */
  serve: (page: ServedPage) => void;
  requests: () => HostRequest[];
  /** Sends Chromium's traffic for the served hosts here and lets no other name resolve. */
  chromiumFlags: string[];
  close: () => Promise<void>;
}

interface HostServerOptions {
  pages?: readonly ServedPage[];
  /** Hosts of pages that are added later. */
  hosts?: readonly string[];
  standIns?: StandIns;
}

const FROZEN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** One TLS server that answers under many real host names: saved property pages and the stand-ins. */
export async function startHostServer(options: HostServerOptions): Promise<HostServer> {
  const { pages = [], hosts = [], standIns } = options;
  const known = new Set([
    ...pages.map(({ url }) => new URL(url).hostname),
    ...hosts,
    ...(standIns === undefined ? [] : STAND_IN_HOSTS.keys()),
  ]);
  const byUrl = new Map<string, ServedPage>();
  const seen: HostRequest[] = [];
  const certificate = await createLocalCertificate([...known]);
  const serve = (page: ServedPage) => {
    const url = new URL(page.url);
    if (!known.has(url.hostname))
      throw new Error(`Host ${url.hostname} was not named at the start`);
    byUrl.set(withoutHash(url), page);
  };
  for (const page of pages) serve(page);

  const server = createServer(certificate, (request, response) => {
    const hostRequest = describeRequest(request);
    seen.push(hostRequest);
    const provider = STAND_IN_HOSTS.get(hostRequest.host);
    // Chrome by itself repeats a request whose kept-alive connection breaks before the answer. A fault of
    // the stand-ins is meant for one call, so none of them comes over a connection used before.
    if (provider !== undefined) response.shouldKeepAlive = false;
    const answered =
      provider !== undefined && standIns !== undefined
        ? standIns.handle(provider, request, response)
        : sendPage(response, byUrl.get(`https://${hostRequest.host}${hostRequest.path}`));
    answered.catch((error: unknown) => response.destroy(new Error('Fault', { cause: error })));
  });
  const { port, close } = await listen(server);
  return {
    port,
    serve,
    requests: () => [...seen],
    chromiumFlags: [
      `--host-resolver-rules=${resolverRules([...known], port)}`,
      `--ignore-certificate-errors-spki-list=${certificate.spkiHash}`,
    ],
    close,
  };
}

const resolverRules = (hosts: string[], port: number): string =>
  [
    ...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(',');

function describeRequest(request: IncomingMessage): HostRequest {
  const { host = '', origin, 'sec-fetch-dest': destination } = request.headers;
  return {
    host: host.replace(/:\d+$/, ''),
    path: request.url ?? '/',
    method: request.method ?? 'GET',
    destination: destination ?? '',
    origin: origin ?? null,
  };
}

async function sendPage(response: ServerResponse, page: ServedPage | undefined): Promise<void> {
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const { content, frozen = false } = page;
  const isFile = 'file' in content;
  const bytes = isFile ? await readFile(content.file) : Buffer.from(content.html);
  response.writeHead(200, {
    'content-type':
      CONTENT_TYPES[isFile ? extname(content.file) : '.html'] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...(frozen ? { 'content-security-policy': FROZEN_POLICY } : {}),
  });
  response.end(bytes);
}

const withoutHash = (url: URL): string => `https://${url.hostname}${url.pathname}${url.search}`;
