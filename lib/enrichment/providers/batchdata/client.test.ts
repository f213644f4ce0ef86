import { describe, expect, it } from 'vitest';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import type { HttpOutcome, HttpRequest } from '../../http-client.ts';
import { NOTHING_KNOWN } from '@/tests/support/builders.ts';
import { batchdata, batchdataSources } from './client.ts';

const ADDRESS = {
  line1: '622 W Sample Ave',
  line2: 'Phoenix, AZ 85021',
  unit: null,
  city: 'Phoenix',
  state: 'AZ',
  zip: '85021',
};

/** Answers calls to the skip trace with `outcome` and calls to the wallet with `wallet`. */
function contextWith(outcome: HttpOutcome, wallet: HttpOutcome = unreadable(500)) {
  const requests: HttpRequest[] = [];
  const http = (request: HttpRequest) => {
    requests.push(request);
    return Promise.resolve(request.url.endsWith('/wallet/balance') ? wallet : outcome);
  };
  return { requests, context: { key: 'test-key', http, now: 0 } };
}

const lookUp = (outcome: HttpOutcome, wallet?: HttpOutcome, requestId = 'lead_01') =>
  batchdataSources.contacts.lookUp(
    { address: ADDRESS, known: NOTHING_KNOWN, requestId },
    contextWith(outcome, wallet).context,
  );
const json = (status: number, body: unknown, retryAfterMs: number | null = null): HttpOutcome => ({
  kind: 'json',
  status,
  body,
  retryAfterMs,
});
function unreadable(status: number): HttpOutcome {
  return { kind: 'unreadable', status, retryAfterMs: null };
}
const refusal = (status: number, message: string) =>
  json(status, { status: { code: status, message } });
const sample = (...path: string[]) => readSharedJson('provider-samples', 'batchdata', ...path);
const persons = (...list: object[]) => json(200, { results: { persons: list } });
const matched = { meta: { matched: true }, name: { full: 'Jane Sample' } };

describe('the request', () => {
  it('sends the address and a random id, and nothing else about the lead', async () => {
    const { requests, context } = contextWith(unreadable(500));
    await batchdataSources.contacts.lookUp(
      { address: { ...ADDRESS, zip: null }, known: NOTHING_KNOWN, requestId: 'r1' },
      context,
    );
    expect(requests).toEqual([
      {
        method: 'post',
        url: 'https://api.batchdata.com/api/v1/property/skip-trace',
        headers: { authorization: 'Bearer test-key', accept: 'application/json' },
        json: {
          requests: [
            {
              propertyAddress: { street: '622 W Sample Ave', city: 'Phoenix', state: 'AZ' },
              requestId: 'r1',
            },
          ],
          options: { showRequests: true },
        },
      },
    ]);
  });
});

describe.skipIf(lacksSharedData)('recorded answers', () => {
  it('is charged for a match', async () => {
    const body = sample('synthetic', 'v1_property_skip-trace.rich.json');
    expect(await lookUp(json(200, body))).toMatchObject({
      kind: 'answered',
      findings: { matched: true },
      charge: 'charged',
    });
  });

  it('is not charged for a no-match', async () => {
    expect(await lookUp(json(200, sample('v1_property_skip-trace.no-match.json')))).toMatchObject({
      kind: 'answered',
      findings: { matched: false },
      charge: 'not-charged',
    });
  });

  it('tells a missing permission by its words, without asking the wallet', async () => {
    const body = sample('errors', '403_no_permission.json');
    const { requests, context } = contextWith(json(403, body));
    const answer = await batchdataSources.contacts.lookUp(
      { address: ADDRESS, known: NOTHING_KNOWN, requestId: 'r1' },
      context,
    );
    expect(answer).toMatchObject({ failure: { kind: 'not-entitled' }, charge: 'not-charged' });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['an empty wallet', json(200, { results: { balance: 0.01 - 0.02 } }), 'out-of-credit'],
    ['a wallet that may not be read', refusal(403, 'no permission'), 'out-of-credit'],
    [
      'a wallet with less than the match costs',
      json(200, { results: { balance: 0.02 } }),
      'out-of-credit',
    ],
    ['money in the wallet', json(200, { results: { balance: 42.5 } }), 'not-entitled'],
  ])('asks the wallet where the words leave it open: %s', async (_, wallet, kind) => {
    const body = sample('errors', '403_balance_or_permission.json');
    expect(await lookUp(json(403, body), wallet)).toMatchObject({
      failure: { kind },
      charge: 'not-charged',
      retry: null,
    });
  });

  it.each(['400', '401', '429', '500'])('reads the refusal %s', async (status) => {
    const body = sample('synthetic', 'errors', `${status}.json`);
    expect(await lookUp(json(Number(status), body))).toMatchObject({
      kind: 'failed',
      failure: { provider: 'batchdata' },
    });
  });

  it('reads the balance when a key is tested', async () => {
    const wallet = json(200, sample('v1_wallet_balance.json'));
    expect(await batchdata.testKey(contextWith(unreadable(500), wallet).context)).toEqual({
      ok: true,
      value: { balanceMicros: 42_500_000 },
    });
  });
});

describe('whose answer it is', () => {
  it('goes by the id that was sent, in whatever order', async () => {
    const other = { ...matched, name: { full: 'Other Sample' }, request: { requestId: 'x' } };
    const own = { ...matched, request: { requestId: 'lead_01' } };
    expect(await lookUp(persons(other, own))).toMatchObject({
      findings: { persons: [{ name: 'Jane Sample' }] },
    });
  });

  it('goes by the house number where no id came back; whom another house was billed to stays open', async () => {
    const other = { ...matched, propertyAddress: { street: '9 W Sample Ave' } };
    expect(await lookUp(persons(other))).toMatchObject({
      failure: { kind: 'malformed-response' },
      charge: 'uncertain',
    });
  });

  it('trusts the count of matches that the bill goes by', async () => {
    const body = {
      results: { persons: [{ meta: { matched: false } }], meta: { results: { matchCount: 1 } } },
    };
    expect(await lookUp(json(200, body))).toMatchObject({
      findings: { matched: false },
      charge: 'charged',
    });
  });

  it('does not believe a match that is also an error', async () => {
    const odd = { ...matched, meta: { matched: true, error: true } };
    expect(await lookUp(persons(odd))).toMatchObject({ failure: { kind: 'bad-request' } });
  });

  it('reports an address that was not understood', async () => {
    expect(await lookUp(persons({ meta: { matched: false, error: true } }))).toMatchObject({
      kind: 'failed',
      failure: { kind: 'bad-request' },
      charge: 'not-charged',
    });
  });
});

describe('every other outcome', () => {
  it.each([
    ['429', refusal(429, 'slow down'), 'rate-limited'],
    ['503 in its own words', refusal(503, 'busy'), 'provider-error'],
  ])('asks again after a %s', async (_, outcome, kind) => {
    expect(await lookUp(outcome)).toMatchObject({
      failure: { kind },
      charge: 'not-charged',
      retry: { afterMs: null },
    });
  });

  it.each([
    ['500', refusal(500, 'oops'), 'provider-error'],
    ['502 of a proxy', unreadable(502), 'provider-error'],
    ['503 of a proxy', unreadable(503), 'provider-error'],
    ['408', unreadable(408), 'provider-error'],
    ['redirect', unreadable(0), 'provider-error'],
    ['200 that is not JSON', unreadable(200), 'malformed-response'],
    ['200 of another shape', json(200, { results: [] }), 'malformed-response'],
    ['timeout', { kind: 'silent', reason: 'timeout' } as const, 'timeout'],
    ['dropped connection', { kind: 'silent', reason: 'network' } as const, 'interrupted'],
  ])('leaves the charge open and never asks again after a %s', async (_, outcome, kind) => {
    expect(await lookUp(outcome)).toMatchObject({
      kind: 'failed',
      failure: { kind },
      charge: 'uncertain',
      retry: null,
    });
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'not-entitled'],
    [404, 'bad-request'],
    [405, 'bad-request'],
  ])('stops after %d', async (status, kind) => {
    expect(await lookUp(unreadable(status))).toMatchObject({
      failure: { kind, status },
      charge: 'not-charged',
      retry: null,
    });
  });
});

describe('testKey', () => {
  it.each([
    [unreadable(401), { ok: false, failure: { kind: 'unauthorized' } }],
    [unreadable(429), { ok: false, failure: { kind: 'rate-limited' } }],
    [unreadable(500), { ok: false, failure: { kind: 'provider-error' } }],
    [json(200, {}), { ok: false, failure: { kind: 'malformed-response' } }],
    [{ kind: 'silent', reason: 'timeout' } as const, { ok: false, failure: { kind: 'timeout' } }],
    [refusal(403, 'no permission'), { ok: true, value: { balanceMicros: null } }],
  ])('reads %j', async (wallet, result) => {
    expect(await batchdata.testKey(contextWith(unreadable(500), wallet).context)).toMatchObject(
      result,
    );
  });
});
