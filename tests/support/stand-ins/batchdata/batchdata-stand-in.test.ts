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
  const response = await fetch(`http://127.0.0.1:${standIns.port}/batchdata/api/v1/${endpoint}`, {
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
    expect(body.results).toEqual({
      consumption: [
        { period: '2026-08-01', endpoint: 'property/skip-trace', count: 2, amount: 0.14 },
      ],
      currency: 'USD',
    });
  });
});
