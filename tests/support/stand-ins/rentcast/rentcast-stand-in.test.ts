import { afterEach, beforeEach, expect, it } from 'vitest';
import { STAND_IN_KEYS } from '../accounts.ts';
import { startStandIns, type StartedStandIns } from '../start-stand-ins.ts';

let standIns: StartedStandIns;
let now = Date.UTC(2026, 7, 1, 12);

beforeEach(async () => {
  standIns = await startStandIns({ clock: () => now });
});
afterEach(() => standIns.close());

const HOUSE = '123 Sample St, Sampleton, OH 43001';

async function ask(
  endpoint: string,
  address: string | null = HOUSE,
  key: string = STAND_IN_KEYS.rentCast,
) {
  const query = address === null ? '' : `?${new URLSearchParams({ address })}`;
  const url = `http://127.0.0.1:${standIns.port}/rentcast/v1/${endpoint}${query}`;
  const response = await fetch(url, { headers: { 'x-api-key': key } });
  return { status: response.status, body: (await response.json()) as unknown };
}

it('bills an answer, and says the same of a house wherever it is asked', async () => {
  const [record, value] = [await ask('properties'), await ask('avm/value')];
  expect(record).toMatchObject({ status: 200, body: [{ addressLine1: '123 SAMPLE ST' }] });
  expect(value.body).toMatchObject({ subjectProperty: { addressLine1: '123 SAMPLE ST' } });
  expect(standIns.ledger.totals().byProvider.rentcast).toEqual({ rows: 2, micros: 400_000 });
});

it('bills nothing but answers', async () => {
  expect(await ask('properties', '9 Nowhere St, Sampleton, OH 43001')).toMatchObject({
    status: 404,
    body: { error: 'resource/not-found' },
  });
  expect(await ask('markets', null)).toMatchObject({ status: 400 });
  expect(await ask('properties', HOUSE, 'nobody')).toMatchObject({
    status: 401,
    body: { error: 'auth/api-key-invalid' },
  });
  expect(await ask('properties', HOUSE, STAND_IN_KEYS.rentCastUnpaid)).toMatchObject({
    status: 403,
    body: { error: 'billing/subscription-inactive' },
  });
  expect(standIns.ledger.totals().rows).toBe(0);
});

it('refuses the twenty-first call of a second, and takes the next second', async () => {
  for (let call = 0; call < 20; call += 1) expect((await ask('markets', null)).status).toBe(400);
  expect((await ask('markets', null)).status).toBe(429);
  now += 1000;
  expect((await ask('markets', null)).status).toBe(400);
});
