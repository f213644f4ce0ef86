import { describe, expect, it } from 'vitest';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import { createHttpClient, type HttpOutcome, type HttpRequest } from '../../http-client.ts';
import { NOTHING_KNOWN } from '@/tests/support/builders.ts';
import { attom, attomSources } from './client.ts';

const ADDRESS = {
  line1: '1 Sample St #4',
  line2: 'Sampleton, OH 43001',
  unit: '4',
  city: 'Sampleton',
  state: 'OH',
  zip: '43001',
};
const NOW = Date.UTC(2026, 10, 1, 12, 0, 20);

function contextWith(outcome: HttpOutcome) {
  const requests: HttpRequest[] = [];
  const http = (request: HttpRequest) => {
    requests.push(request);
    return Promise.resolve(outcome);
  };
  return { requests, context: { key: 'test-key', http, now: NOW } };
}

const lookUp = (outcome: HttpOutcome) =>
  attomSources.owner.lookUp(
    { address: ADDRESS, known: NOTHING_KNOWN, requestId: 'request-1' },
    contextWith(outcome).context,
  );
const json = (status: number, body: unknown, retryAfterMs: number | null = null): HttpOutcome => ({
  kind: 'json',
  status,
  body,
  retryAfterMs,
});
const unreadable = (status: number): HttpOutcome => ({
  kind: 'unreadable',
  status,
  retryAfterMs: null,
});
const sample = (...path: string[]) => readSharedJson('provider-samples', 'attom', ...path);

describe('the request', () => {
  it('sends the address with its unit and the key in a header', async () => {
    const { requests, context } = contextWith(unreadable(500));
    await attomSources.value.lookUp(
      { address: ADDRESS, known: NOTHING_KNOWN, requestId: 'request-1' },
      context,
    );
    expect(requests).toEqual([
      {
        method: 'get',
        url: 'https://api.gateway.attomdata.com/propertyapi/v1.0.0/attomavm/detail',
        headers: { apikey: 'test-key', accept: 'application/json' },
        searchParams: { address1: '1 Sample St #4', address2: 'Sampleton, OH 43001' },
      },
    ]);
  });
});

const home = (attomId: number, line1 = '1 SAMPLE ST') => ({
  status: { code: 0, msg: 'SuccessWithResult' },
  property: [{ identifier: { attomId }, address: { line1 }, summary: { yearBuilt: 1962 } }],
});

describe('the request for a home whose ATTOM id is known', () => {
  const known = { ...NOTHING_KNOWN, attomId: '4310061' };

  async function ask(...outcomes: HttpOutcome[]) {
    const asked: HttpRequest['searchParams'][] = [];
    const http = ({ searchParams }: HttpRequest) => {
      asked.push(searchParams);
      return Promise.resolve(outcomes[asked.length - 1] ?? unreadable(500));
    };
    const request = { address: ADDRESS, known, requestId: 'request-1' };
    const answer = await attomSources.owner.lookUp(request, { key: 'key', http, now: NOW });
    return { asked, answer };
  }

  it('names the id and no address', async () => {
    const { asked, answer } = await ask(json(200, home(4_310_061)));
    expect(asked).toEqual([{ attomid: '4310061' }]);
    expect(answer).toMatchObject({ findings: { matched: true, facts: { yearBuilt: 1962 } } });
  });

  it.each([
    ['another id', home(9)],
    ['another house under the id', home(4_310_061, '9 OTHER RD')],
    ['no id', { ...home(1), property: [{ summary: { yearBuilt: 1962 } }] }],
  ])('takes an answer with %s for no match, which was billed', async (_, body) => {
    const { asked, answer } = await ask(json(200, body));
    expect(answer).toMatchObject({
      kind: 'answered',
      findings: { matched: false, facts: {} },
      charge: 'charged',
    });
    expect(asked).toHaveLength(1);
  });

  it('asks by the address when the endpoint refuses the id, which is free', async () => {
    const refusal = { status: { code: -5, msg: 'Invalid Parameter(s) in Request - ATTOMID' } };
    const { asked, answer } = await ask(json(400, refusal), json(200, home(9)));
    expect(asked[1]).toEqual({ address1: '1 Sample St #4', address2: 'Sampleton, OH 43001' });
    expect(answer).toMatchObject({ findings: { matched: true }, charge: 'charged' });
  });

  it.each<HttpOutcome>([
    json(400, { status: { code: 1, msg: 'SuccessWithoutResult' }, property: [] }),
    unreadable(200),
    unreadable(500),
    { kind: 'silent', reason: 'timeout' },
  ])('asks once and no more after %j', async (outcome) => {
    expect((await ask(outcome)).asked).toHaveLength(1);
  });
});

describe('an answer of 50 MB', () => {
  it('is given up, and its charge left open', async () => {
    const chunk = new Uint8Array(1_000_000).fill(32);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 50) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const http = createHttpClient({
      clock: () => NOW,
      fetch: () => Promise.resolve(new Response(body)),
    });
    const request = { address: ADDRESS, known: NOTHING_KNOWN, requestId: 'request-1' };
    const answer = await attomSources.permits.lookUp(request, { key: 'key', http, now: NOW });
    expect(answer).toMatchObject({
      failure: { kind: 'malformed-response' },
      charge: 'uncertain',
      retry: null,
    });
    expect(sent).toBeLessThan(10);
  });
});

describe.skipIf(lacksSharedData)('recorded refusals', () => {
  it('takes "no result" inside HTTP 400 for a free answer', async () => {
    expect(await lookUp(json(400, sample('errors', '400_no_result.json')))).toMatchObject({
      kind: 'answered',
      findings: { matched: false },
      charge: 'not-charged',
    });
  });

  it('takes "no result" inside HTTP 200 for an answer that was billed', async () => {
    expect(await lookUp(json(200, sample('errors', '400_no_result.json')))).toMatchObject({
      kind: 'answered',
      findings: { matched: false },
      charge: 'charged',
    });
  });

  it('does not ask again what was not understood', async () => {
    expect(await lookUp(json(400, sample('errors', '400_invalid_parameter.json')))).toEqual({
      kind: 'failed',
      failure: { kind: 'bad-request', provider: 'attom', status: 400 },
      charge: 'not-charged',
      retry: null,
      httpStatus: 400,
    });
  });

  it('knows a refused key', async () => {
    expect(await lookUp(json(401, sample('errors', '401.json')))).toMatchObject({
      failure: { kind: 'unauthorized', status: 401 },
      charge: 'not-charged',
      retry: null,
    });
  });

  it('waits for the next minute of the clock when a 429 does not say how long', async () => {
    expect(await lookUp(json(429, sample('errors', '429.json')))).toMatchObject({
      failure: { kind: 'rate-limited', retryAfterMs: 40_000 },
      charge: 'not-charged',
      retry: { afterMs: 40_000 },
    });
  });
});

describe('every other outcome', () => {
  it('keeps to the pause that a 429 asks for', async () => {
    expect(await lookUp(json(429, {}, 7000))).toMatchObject({ retry: { afterMs: 7000 } });
  });

  it('knows a dataset that is not in the plan', async () => {
    expect(await lookUp(unreadable(403))).toMatchObject({
      failure: { kind: 'not-entitled' },
      charge: 'not-charged',
      retry: null,
    });
  });

  it.each([408, 500, 502, 503, 504])('asks again after %d, which is not billed', async (status) => {
    expect(await lookUp(unreadable(status))).toMatchObject({
      failure: { kind: 'provider-error', status },
      charge: 'not-charged',
      retry: { afterMs: null },
    });
  });

  it('does not follow or ask again after a redirect', async () => {
    expect(await lookUp(unreadable(302))).toMatchObject({
      failure: { kind: 'provider-error' },
      retry: null,
    });
  });

  it.each(['timeout', 'network'] as const)('leaves the charge open after %s', async (reason) => {
    expect(await lookUp({ kind: 'silent', reason })).toMatchObject({
      kind: 'failed',
      charge: 'uncertain',
      retry: null,
      httpStatus: null,
    });
  });

  it('leaves the charge open when a 200 broke off', async () => {
    expect(await lookUp(unreadable(200))).toMatchObject({
      failure: { kind: 'malformed-response' },
      charge: 'uncertain',
    });
  });

  it('books a 200 of another shape as charged and says where it differs', async () => {
    const body = { Status: { code: 0 }, Property: 'none' };
    expect(await lookUp(json(200, body))).toMatchObject({
      failure: { kind: 'malformed-response', path: 'property' },
      charge: 'charged',
      retry: null,
    });
  });

  it('never puts the answer into the failure', async () => {
    const answer = await lookUp(json(401, { message: 'key test-key of Jane Sample is wrong' }));
    expect(JSON.stringify(answer)).not.toMatch(/test-key|Jane/);
  });
});

describe('testKey', () => {
  it('asks without an address, which is never billed', async () => {
    const { requests, context } = contextWith(json(400, {}));
    expect(await attom.testKey(context)).toEqual({ ok: true, value: { balanceMicros: null } });
    expect(requests[0]?.searchParams).toEqual({});
  });

  it.each([
    [unreadable(401), 'unauthorized'],
    [unreadable(403), 'not-entitled'],
    [unreadable(429), 'rate-limited'],
    [unreadable(500), 'provider-error'],
    [{ kind: 'silent', reason: 'network' } as const, 'interrupted'],
  ])('reports %j as %s', async (outcome, kind) => {
    expect(await attom.testKey(contextWith(outcome).context)).toMatchObject({
      ok: false,
      failure: { kind },
    });
  });
});
