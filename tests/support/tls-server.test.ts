import { request } from 'node:https';
import { afterEach, expect, it } from 'vitest';
import { createStandIns } from './stand-ins/stand-ins.ts';
import { STAND_IN_KEYS } from './stand-ins/accounts.ts';
import { startHostServer, type HostServer } from './tls-server.ts';

let server: HostServer;
afterEach(() => server.close());

const HOME = 'https://www.example-homes.com/home/1?view=all';

/** Asks as a browser would that was told where the host is. */
function get(url: string, headers: Record<string, string> = {}) {
  const { host, pathname, search } = new URL(url);
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      request(
        {
          host: '127.0.0.1',
          port: server.port,
          servername: host,
          path: pathname + search,
          headers: { host, ...headers },
          rejectUnauthorized: false,
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        },
      )
        .on('error', reject)
        .end();
    },
  );
}

it('serves a page under its own host name and address', async () => {
  server = await startHostServer({ pages: [{ url: HOME, content: { html: '<p>Zürich</p>' } }] });
  expect(await get(HOME)).toMatchObject({
    status: 200,
    text: '<p>Zürich</p>',
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  expect((await get('https://www.example-homes.com/home/2')).status).toBe(404);
});

it('freezes a page by a policy that forbids its scripts', async () => {
  server = await startHostServer({
    pages: [{ url: HOME, content: { html: '<script>1</script>' }, frozen: true }],
  });
  const { headers } = await get(HOME);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

it('answers as the providers under their host names', async () => {
  const standIns = createStandIns();
  server = await startHostServer({ standIns });
  const { status } = await get(
    'https://api.gateway.attomdata.com/propertyapi/v1.0.0/attomavm/detail?address1=1+Sample+St&address2=43001',
    { apikey: STAND_IN_KEYS.attom },
  );
  expect(status).toBe(200);
  expect(standIns.ledger.totals().micros).toBe(100_000);
});

it('records who asked for what', async () => {
  server = await startHostServer({ pages: [{ url: HOME, content: { html: '' } }] });
  await get(HOME, { 'sec-fetch-dest': 'document' });
  await get(HOME, { 'sec-fetch-dest': 'empty', origin: 'chrome-extension://abc' });
  const asked = { host: 'www.example-homes.com', path: '/home/1?view=all', method: 'GET' };
  expect(server.requests()).toEqual([
    { ...asked, destination: 'document', origin: null },
    { ...asked, destination: 'empty', origin: 'chrome-extension://abc' },
  ]);
});

it('tells Chromium where its hosts are and that there are no others', async () => {
  server = await startHostServer({ hosts: ['www.example-homes.com'] });
  const [rules, certificate] = server.chromiumFlags;
  expect(rules).toBe(
    `--host-resolver-rules=MAP www.example-homes.com:443 127.0.0.1:${server.port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
  );
  expect(certificate).toMatch(/^--ignore-certificate-errors-spki-list=[\w+/]{43}=$/);
});

it('refuses a page of a host that Chromium was not told about', async () => {
  server = await startHostServer({});
  const serve = () => server.serve({ url: HOME, content: { html: '' } });
  expect(serve).toThrow('www.example-homes.com');
});
