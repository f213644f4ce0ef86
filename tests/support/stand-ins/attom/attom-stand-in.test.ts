import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STAND_IN_KEYS } from '../accounts.ts';
import { startStandIns, type StartedStandIns } from '../start-stand-ins.ts';

let standIns: StartedStandIns;
let now = Date.UTC(2026, 7, 1, 12, 0, 30);

beforeEach(async () => {
  now = Date.UTC(2026, 7, 1, 12, 0, 30);
  standIns = await startStandIns({ clock: () => now });
});
afterEach(() => standIns.close());

const HOUSE = { address1: '123 Sample St', address2: 'Sampleton, OH 43001' };

async function ask(
  endpoint: string,
  parameters: Record<string, string> = HOUSE,
  key: string = STAND_IN_KEYS.attom,
) {
  const query = new URLSearchParams(parameters);
  const path = endpoint.startsWith('property/v3/') ? endpoint : `propertyapi/v1.0.0/${endpoint}`;
  const response = await fetch(`http://127.0.0.1:${standIns.port}/attom/${path}?${query}`, {
    headers: { apikey: key, accept: 'application/json' },
  });
  const text = await response.text();
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}

describe('a found property', () => {
  it('comes in camel case with the owner under assessment from expandedprofile', async () => {
    const { status, body } = await ask('property/expandedprofile');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: { code: 0, msg: 'SuccessWithResult' },
      property: [
        {
          address: { line1: '123 SAMPLE ST', postal1: '43001' },
          building: { size: { groundFloorSize: null }, rooms: { beds: expect.any(Number) } },
          assessment: {
            owner: { owner1: expect.any(Object), absenteeOwnerStatus: expect.any(String) },
            mortgage: { FirstConcurrent: expect.any(Object) },
          },
        },
      ],
    });
  });

  it('comes in lower case with the value and the owner at the top from attomavm', async () => {
    const { body } = await ask('attomavm/detail');
    expect(body).toMatchObject({
      property: [
        {
          avm: { eventDate: expect.any(String), amount: { value: expect.any(Number) } },
          building: { size: { livingsize: expect.any(Number) } },
          owner: { corporateindicator: expect.any(String) },
        },
      ],
    });
  });

  it('is one and the same house from both endpoints and in every run', async () => {
    const first = await ask('property/expandedprofile');
    const second = await ask('attomavm/detail');
    standIns.reset();
    const again = await ask('property/expandedprofile');
    const homeId = { property: [{ identifier: { attomId: expect.any(Number) } }] };
    expect(first.body).toMatchObject(homeId);
    expect(again.body).toEqual(first.body);
    expect(second.body).toMatchObject({
      property: [{ identifier: (first.body as FoundBody).property[0]?.identifier }],
    });
  });

  it('is found again by its ATTOM id', async () => {
    const { body } = await ask('property/expandedprofile');
    const attomid = String((body as FoundBody).property[0]?.identifier.attomId);
    expect((await ask('attomavm/detail', { attomid })).status).toBe(200);
  });

  it.each([
    ['property/basicprofile', { sale: { saleAmountData: expect.any(Object) } }],
    ['property/detailmortgageowner', { mortgage: { amount: expect.any(Number) } }],
    ['valuation/homeequity', { homeEquity: { LTV: expect.any(Number) } }],
    ['saleshistory/detail', { salehistory: [expect.any(Object), expect.any(Object)] }],
    ['assessment/detail', { assessment: { tax: { taxyear: expect.any(Number) } } }],
  ])('comes from %s as that endpoint has it', async (endpoint, block) => {
    expect(await ask(endpoint)).toMatchObject({ status: 200, body: { property: [block] } });
  });

  it('has its foreclosures by its ATTOM id, at a path of their own', async () => {
    const { body } = await ask('property/expandedprofile');
    const attomid = String((body as FoundBody).property[0]?.identifier.attomId);
    expect(await ask('property/v3/preforeclosuredetails', { attomid })).toMatchObject({
      status: 200,
      body: { PreforeclosureDetails: { Default: expect.any(Array) } },
    });
    expect(await ask('property/v3/preforeclosuredetails')).toMatchObject({
      status: 400,
      body: { status: { code: -6 } },
    });
  });

  it('keeps the unit asked for in address1', async () => {
    const { body } = await ask('attomavm/detail', { ...HOUSE, address1: '123 Sample St Apt 4802' });
    expect(body).toMatchObject({ property: [{ address: { line1: '123 SAMPLE ST APT 4802' } }] });
  });
});

interface FoundBody {
  property: { identifier: { attomId: number } }[];
}

describe('billing', () => {
  it('charges ten cents for each answer with status 200', async () => {
    await ask('property/expandedprofile');
    await ask('attomavm/detail');
    expect(standIns.ledger.totals()).toMatchObject({ rows: 2, micros: 200_000 });
    expect(standIns.ledger.rows()[0]).toMatchObject({
      provider: 'attom',
      key: STAND_IN_KEYS.attom,
      endpoint: 'property/expandedprofile',
      item: '123 SAMPLE ST, SAMPLETON, OH 43001',
      micros: 100_000,
    });
  });

  it('says "no result" with status 400 and charges nothing', async () => {
    const { status, body } = await ask('attomavm/detail', { ...HOUSE, address1: '1 Nowhere Rd' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ status: { code: 1, msg: 'SuccessWithoutResult' }, property: [] });
    expect(standIns.ledger.rows()).toEqual([]);
  });

  it('charges nothing where a house has no permits, and for schools that moved', async () => {
    const statuses = new Set<number>();
    for (let house = 1; house < 12; house += 1)
      statuses.add(
        (await ask('property/buildingpermits', { ...HOUSE, address1: `${house} Sample St` }))
          .status,
      );
    expect(statuses).toEqual(new Set([200, 400]));
    const before = standIns.ledger.totals().rows;
    expect((await ask('property/detailwithschools')).status).toBe(400);
    expect(standIns.ledger.totals().rows).toBe(before);
  });

  it('charges for "no result" where it comes with status 200', async () => {
    const answer = await ask('attomavm/detail', { ...HOUSE, address2: 'Emptyville, OH 43001' });
    expect(answer).toMatchObject({ status: 200, body: { property: [] } });
    expect(standIns.ledger.totals().rows).toBe(1);
  });
});

describe('refusals', () => {
  it.each([
    ['a parameter for the unit', { ...HOUSE, unitnumber: '4802' }, -5],
    ['no address', {}, -6],
    ['pages of more than 100', { ...HOUSE, pagesize: '101' }, -5],
  ])('answers 400 to %s', async (_, parameters, code) => {
    expect(await ask('attomavm/detail', parameters)).toMatchObject({
      status: 400,
      body: { status: { code } },
    });
  });

  it.each([
    [401, 'attomavm/detail', 'some-other-key'],
    [403, 'attomavm/detail', STAND_IN_KEYS.attomWithoutValues],
  ])('answers %i in the gateway envelope, all strings', async (status, endpoint, key) => {
    const answer = await ask(endpoint, HOUSE, key);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      Response: { status: { code: String(status), total: '0' } },
    });
  });

  it('answers 404 to a path it does not have', async () => {
    expect((await ask('property/everything')).status).toBe(404);
  });

  it('answers 429 from call 201 on until the next minute of the clock begins', async () => {
    for (let call = 0; call < 200; call += 1) await ask('attomavm/detail', {});
    const refused = await ask('attomavm/detail');
    now = Date.UTC(2026, 7, 1, 12, 1, 0);
    const admitted = await ask('attomavm/detail');
    expect(refused).toMatchObject({ status: 429, body: { Response: { status: { code: '429' } } } });
    expect(admitted.status).toBe(200);
  });

  it('never sends CORS headers', async () => {
    const { headers } = await ask('attomavm/detail');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
