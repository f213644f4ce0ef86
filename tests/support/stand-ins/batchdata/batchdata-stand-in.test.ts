import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STAND_IN_KEYS } from '../accounts.ts';
import { startStandIns, type StartedStandIns } from '../start-stand-ins.ts';

let standIns: StartedStandIns;
const now = Date.UTC(2026, 7, 1, 12, 0, 30);

beforeEach(async () => {
  standIns = await startStandIns({ clock: () => now });
});
afterEach(() => standIns.close());

const HOUSE = { street: '123 Sample St', city: 'Sampleton', state: 'OH', zip: '43001' };
const item = (street: string, requestId?: string) => ({
  propertyAddress: { ...HOUSE, street },
  requestId,
});

async function call(endpoint: string, body: unknown, token: string = STAND_IN_KEYS.batchData) {
  const path = endpoint.startsWith('v3/') ? endpoint : `v1/${endpoint}`;
  const response = await fetch(`http://127.0.0.1:${standIns.port}/batchdata/api/${path}`, {
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as SkipTraceBody };
}

const skipTrace = (requests: unknown[], options = {}, token?: string) =>
  call('property/skip-trace', { requests, options }, token);

interface SkipTraceBody {
  results: { persons: Person[]; meta: { results: Record<string, number> } };
}
interface Person {
  phoneNumbers: { number: string }[];
  meta: { matched: boolean };
}

describe('skip trace', () => {
  it('gives a made-up person with fictional numbers and charges seven cents', async () => {
    const { status, body } = await skipTrace([item('123 Sample St')]);
    expect(status).toBe(200);
    expect(body.results).toMatchObject({
      persons: [
        {
          name: { full: expect.stringMatching(/^Sample Owner \d{4}$/) },
          propertyAddress: {
            street: '123 Sample St',
            hash: expect.stringMatching(/^[0-9a-f]{32}$/),
          },
          emails: [{ email: expect.stringMatching(/@example\.com$/) }],
          meta: { matched: true, error: false },
        },
      ],
      meta: { results: { requestCount: 1, matchCount: 1 } },
    });
    for (const { number } of body.results.persons[0]?.phoneNumbers ?? [])
      expect(number).toMatch(/^61455501\d\d$/);
    expect(standIns.ledger.rows()).toMatchObject([
      { provider: 'batchdata', micros: 70_000, item: '123 SAMPLE ST, SAMPLETON, OH 43001' },
    ]);
  });

  it('answers an unknown house with an element that is not matched, for free', async () => {
    const { status, body } = await skipTrace([item('1 Nowhere Rd')]);
    expect(status).toBe(200);
    expect(body.results.persons).toMatchObject([{ meta: { matched: false, error: false } }]);
    expect(standIns.ledger.rows()).toEqual([]);
  });

  it('settles a batch item by item, in another order than asked, and charges the matches', async () => {
    const { body } = await skipTrace(
      [item('1 Sample St', 'one'), item('1 Nowhere Rd', 'two'), item('', 'three')],
      { showRequests: true },
    );
    expect(body.results.persons).toMatchObject([
      { request: { requestId: 'three' }, meta: { error: true, errorMessage: 'Invalid address' } },
      { request: { requestId: 'two' }, meta: { matched: false } },
      { request: { requestId: 'one' }, meta: { matched: true } },
    ]);
    expect(body.results.meta.results).toEqual({
      requestCount: 3,
      matchCount: 1,
      noMatchCount: 1,
      errorCount: 1,
    });
    expect(standIns.ledger.totals().micros).toBe(70_000);
  });

  it('charges a house twice that is in a batch twice', async () => {
    await skipTrace([item('1 Sample St'), item('1 Sample St')]);
    expect(standIns.ledger.totals().rows).toBe(2);
  });

  it('gives no phones of a litigator', async () => {
    const { body } = await skipTrace([item('5 Litigator Way')]);
    expect(body.results.persons).toMatchObject([{ litigator: true, phoneNumbers: [] }]);
  });

  it('hides blacklisted phones unless they are asked for', async () => {
    const houses = Array.from({ length: 100 }, (_, number) => item(`${number + 1} Sample St`));
    const phones = async (options: object) =>
      (await skipTrace(houses, options)).body.results.persons.flatMap((one) => one.phoneNumbers);
    const shown = (await phones({})).length;
    expect(shown).toBeLessThan((await phones({ includeTCPABlacklistedPhones: true })).length);
  });

  it('refuses more than 100 items, and a body without any', async () => {
    const tooMany = Array.from({ length: 101 }, () => item('1 Sample St'));
    expect((await skipTrace(tooMany)).status).toBe(400);
    expect((await skipTrace([])).status).toBe(400);
    expect(standIns.ledger.rows()).toEqual([]);
  });
});

describe('tokens', () => {
  it.each([
    ['an unknown token', 'no-such-token', 401, 'Invalid token'],
    [
      'a token without the permission',
      STAND_IN_KEYS.batchDataWalletOnly,
      403,
      'Provided token does not have permission to access this API.',
    ],
    [
      'an empty wallet',
      STAND_IN_KEYS.batchDataEmpty,
      403,
      'Insufficient balance or invalid token permission',
    ],
  ])('refuses %s', async (_, token, code, message) => {
    const { status, body } = await skipTrace([item('1 Sample St')], {}, token);
    expect(status).toBe(code);
    expect(body).toMatchObject({ status: { code, message } });
    expect(standIns.ledger.rows()).toEqual([]);
  });

  it('never bills the sandbox token', async () => {
    const { status } = await skipTrace([item('1 Sample St')], {}, STAND_IN_KEYS.batchDataSandbox);
    expect(status).toBe(200);
    expect(standIns.ledger.rows()).toEqual([]);
  });
});

describe('wallet', () => {
  it('shows what is left, for GET and POST, at no cost', async () => {
    await skipTrace([item('1 Sample St'), item('2 Sample St')]);
    const left = { results: { balance: 99.86, currency: 'USD' }, status: { message: 'OK' } };
    expect((await call('wallet/balance', undefined)).body).toMatchObject(left);
    expect((await call('wallet/balance', {})).body).toMatchObject(left);
  });

  it('reports exactly what the ledger billed, by period and endpoint', async () => {
    await skipTrace([item('1 Sample St'), item('2 Sample St')]);
    const { body } = await call('wallet/consumption-report', {
      start_date: '2026-08-01',
      end_date: '2026-08-01',
      group_by: 'day',
    });
    expect(body.results).toMatchObject({
      data: [{ period: '2026-08-01', debit: 0.14, by_endpoint: { 'property/skip-trace': 0.14 } }],
      summary: { debit: 0.14 },
    });
  });
});

const billed = () => standIns.ledger.rows().map(({ endpoint, micros }) => [endpoint, micros]);

describe('the other endpoints', () => {
  it('answers V3 under another root, worst phone first, at most three persons', async () => {
    const { status, body } = await call('v3/property/skip-trace', {
      requests: [item('1 Sample St', 'one'), item('1 Nowhere Rd', 'two')],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      result: {
        data: [
          { input: { requestId: 'two' }, persons: [], meta: { matched: false } },
          { input: { requestId: 'one' }, meta: { matched: true } },
        ],
        meta: { results: { matchCount: 1 } },
      },
    });
    expect(billed()).toEqual([['v3/property/skip-trace', 70_000]]);
  });

  it('lists the records it finds, no more than asked for, and bills what it lists', async () => {
    const requests = ['1 Sample St', '2 Sample St', '1 Nowhere Rd'].map((street) => ({
      address: { ...HOUSE, street },
    }));
    const { body } = await call('property/lookup/all-attributes', {
      requests,
      options: { take: 1 },
    });
    expect(body.results).toMatchObject({
      properties: [{ address: { street: '2 Sample St' } }],
      meta: { results: { matchCount: 1 } },
    });
    expect(billed()).toEqual([['property/lookup/all-attributes', 100_000]]);
  });

  it('bills every address it understood', async () => {
    const requests = ['1 Sample St', '1 Nowhere Rd', ''].map((street) => ({ ...HOUSE, street }));
    const { body } = await call('address/verify', { requests });
    expect(body.results).toMatchObject({
      addresses: [
        { meta: { error: true } },
        { meta: { error: false, normalized: false } },
        { dpvMatchCode: 'Y', vacant: 'No', meta: { normalized: true } },
      ],
    });
    expect(billed()).toEqual([
      ['address/verify', 10_000],
      ['address/verify', 10_000],
    ]);
  });

  it.each([
    ['phone/verification', 7000, { type: expect.any(String), reachable: expect.any(Boolean) }],
    ['phone/dnc', 2000, { dnc: expect.any(Boolean) }],
    ['phone/tcpa', 2000, { tcpa: expect.any(Boolean) }],
  ])('answers %s by number, and bills those it knows', async (endpoint, micros, said) => {
    const { body } = await call(endpoint, { requests: ['6145550111', '6145550100', '614'] });
    expect(body.results).toMatchObject({
      phoneNumbers: [
        { number: '614', meta: { error: true } },
        { number: '6145550100', meta: { matched: false } },
        { number: '6145550111', ...said, meta: { matched: true } },
      ],
      meta: { results: { requestCount: 3, matchCount: 1, noMatchCount: 1, errorCount: 1 } },
    });
    expect(billed()).toEqual([[endpoint, micros]]);
  });

  it('refuses more than it takes at once', async () => {
    const numbers = Array.from({ length: 101 }, () => '6145550111');
    expect((await call('phone/dnc', { requests: numbers })).status).toBe(400);
    const homes = Array.from({ length: 101 }, () => item('1 Sample St'));
    expect((await call('v3/property/skip-trace', { requests: homes })).status).toBe(400);
  });

  it('gives a permission for one version only', async () => {
    const token = STAND_IN_KEYS.batchDataWalletOnly;
    const { status } = await call('v3/property/skip-trace', { requests: [item('1')] }, token);
    expect(status).toBe(403);
  });

  it('lets the wallet run dry', async () => {
    const homes = Array.from({ length: 100 }, (_, index) => item(`${index + 1} Sample St`));
    for (let calls = 0; calls < 14; calls += 1) expect((await skipTrace(homes)).status).toBe(200);
    expect((await skipTrace(homes)).status).toBe(403);
    expect(standIns.ledger.totals().micros).toBe(98_000_000);
  });

  it('turns away what is more than 3,000 calls in a minute', async () => {
    for (let calls = 0; calls < 3000; calls += 100)
      await Promise.all(Array.from({ length: 100 }, () => call('wallet/balance', {})));
    expect((await call('wallet/balance', {})).status).toBe(429);
  });
});

it('reports in CSV to those who ask for it', async () => {
  await skipTrace([item('1 Sample St'), item('2 Sample St')]);
  const query = 'start_date=2026-08-01&end_date=2026-08-01&group_by=day';
  const response = await fetch(
    `http://127.0.0.1:${standIns.port}/batchdata/api/v1/wallet/consumption-report?${query}`,
    { headers: { authorization: `Bearer ${STAND_IN_KEYS.batchData}`, accept: 'text/csv' } },
  );
  expect(await response.text()).toBe(
    'period,endpoint,count,debit\r\n2026-08-01,"property/skip-trace",2,0.14',
  );
});
