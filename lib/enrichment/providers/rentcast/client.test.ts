import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN } from '@/tests/support/builders.ts';
import { callTo, json } from '@/tests/support/provider-contracts/wire.ts';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import type { LookupAddress } from '../../lookup-address.ts';
import type { Findings } from '../../provider.ts';
import { rentcast, rentcastSources } from './client.ts';

const ADDRESS: LookupAddress = {
  line1: '1 Sample St #4',
  line2: 'Sampleton, OH 43001',
  unit: '4',
  city: 'Sampleton',
  state: 'OH',
  zip: '43001',
};
type Asked = keyof typeof rentcastSources;

const ask = (dataset: Asked, status: number, body: unknown, line1 = ADDRESS.line1) =>
  rentcastSources[dataset].lookUp(
    { address: { ...ADDRESS, line1 }, known: NOTHING_KNOWN, requestId: 'r1' },
    callTo(json(status, body)).context,
  );

async function found(dataset: Asked, body: unknown, line1?: string): Promise<Findings> {
  const answer = await ask(dataset, 200, body, line1);
  if (answer.kind === 'failed') throw new Error(answer.failure.kind);
  return answer.findings;
}
const recorded = (...path: string[]) => readSharedJson('provider-samples', 'rentcast', ...path);

const unit = (addressLine2: string, yearBuilt: number) => ({
  addressLine1: '1 Sample St',
  addressLine2,
  yearBuilt,
});

const listing = (status: string, price: number, lastSeenDate: string) => ({
  addressLine1: '1 Sample St',
  status,
  price,
  lastSeenDate,
  daysOnMarket: 0,
});

describe('a refusal', () => {
  it('takes the address in one line', async () => {
    const { context, requests } = callTo(json(500, {}));
    await rentcastSources.rent.lookUp(
      { address: ADDRESS, known: NOTHING_KNOWN, requestId: 'r1' },
      context,
    );
    const url = new URL(requests[0]?.url ?? '');
    expect(url.pathname).toBe('/v1/avm/rent/long-term');
    expect([...url.searchParams]).toEqual([['address', '1 Sample St #4, Sampleton, OH 43001']]);
  });

  it.each([401, 403])('tells an unpaid plan (%i) from a wrong key by its body', async (status) => {
    const body = { status, error: 'billing/subscription-inactive', message: 'no subscription' };
    expect(await ask('rent', status, body)).toMatchObject({
      failure: { kind: 'out-of-credit' },
      charge: 'not-charged',
      retry: null,
    });
  });

  it.skipIf(lacksSharedData)('knows the recorded refusals', async () => {
    expect(await ask('rent', 401, recorded('errors', '401.json'))).toMatchObject({
      failure: { kind: 'unauthorized', status: 401 },
    });
    expect(await ask('rent', 429, recorded('errors', '429.json'))).toMatchObject({
      failure: { kind: 'rate-limited' },
      retry: { afterMs: 1000 },
    });
  });
});

describe('the test of a key', () => {
  it.each([
    [400, { error: 'resource/bad-request' }, { ok: true }],
    [401, { error: 'auth/api-key-invalid' }, { ok: false, failure: { kind: 'unauthorized' } }],
    [
      403,
      { error: 'billing/subscription-inactive' },
      { ok: false, failure: { kind: 'out-of-credit' } },
    ],
  ])('asks what is never billed, and reads %i', async (status, body, result) => {
    const { context, requests } = callTo(json(status, body));
    expect(await rentcast.testKey(context)).toMatchObject(result);
    expect(requests.map(({ url }) => url)).toEqual(['https://api.rentcast.io/v1/markets']);
  });
});

describe.skipIf(lacksSharedData)('what is found', () => {
  it('has county and state as one code, the latest tax, and sales with the newest first', async () => {
    const { facts } = await found(
      'rentcast-property',
      recorded('properties.json'),
      '5500 Grand Lake Dr',
    );
    expect(facts).toMatchObject({
      fips: '48029',
      assessedValue: 216_513,
      propertyTax: { amount: 4065, year: 2024 },
      saleHistory: [{ date: '2024-11-18', amount: 270_000 }, { date: '2017-10-19' }],
      hoaMonthly: 175,
    });
  });

  it('puts the comps most alike first', async () => {
    const { facts } = await found(
      'rentcast-value',
      recorded('avm_value.json'),
      '5500 Grand Lake Dr',
    );
    expect(facts.avm).toEqual({ value: 250_000, low: 195_000, high: 304_000, score: null });
    const likeness = facts.comps?.map(({ correlation }) => correlation ?? 0) ?? [];
    expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
    expect(facts.comps?.[0]).toMatchObject({ distanceMiles: 0.384, seenAt: '2025-09-03' });
  });
});

describe('an answer about another home', () => {
  const other = { addressLine1: '9 Other St', price: 200_000, status: 'Active' };

  it.each<[Asked, unknown]>([
    ['rentcast-property', [other]],
    ['rentcast-listing', [other]],
    ['rentcast-value', { price: 1, subjectProperty: other }],
    ['rent', { rent: 1, subjectProperty: other }],
  ])('of %s is no match', async (dataset, body) => {
    expect(await found(dataset, body)).toMatchObject({ matched: false, facts: {} });
  });

  it('of another unit is no match where the house has several', async () => {
    const both = [unit('Apt 3', 1990), unit('Apt 4', 1991)];
    expect((await found('rentcast-property', both)).facts.yearBuilt).toBe(1991);
    expect((await found('rentcast-property', both, '1 Sample St')).matched).toBe(true);
  });
});

describe('a listing', () => {
  it('that is active counts before a newer one that is not', async () => {
    const body = [listing('Inactive', 1, '2026-02-02'), listing('Active', 2, '2026-01-01')];
    expect(await found('rentcast-listing', body)).toMatchObject({
      facts: { status: 'for-sale', price: { amount: 2, kind: 'asking' }, daysOnMarket: 0 },
      dataAsOf: '2026-01-01',
    });
  });

  it('that is off the market has no asking price', async () => {
    const { facts } = await found('rentcast-listing', [listing('Inactive', 1, '2026-02-02')]);
    expect(facts).toEqual({ status: 'off-market' });
  });
});
