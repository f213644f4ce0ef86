import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  NO_LIMITS,
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { getLimits } from '../db/limits.ts';
import type { DatasetId } from '../domain/dataset.ts';
import type { Fact } from '../domain/facts.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
let leadIds: string[];

beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
  leadIds = await world.addLeads('1 Sample St');
});
afterEach(() => world.close());

async function buy(...datasets: DatasetId[]) {
  await life.ask(leadIds, datasets);
  await life.drain();
  const jobs = await world.db.lookups.toArray();
  return jobs.map(({ dataset, state }) => [dataset, state]);
}

async function quote(dataset: DatasetId) {
  const quoted = await life.quote(leadIds, [dataset], false);
  return quoted.ok ? quoted.value.items[0] : quoted.failure;
}

const ALL = [
  'owner',
  'value',
  'equity',
  'sales',
  'permits',
  'preforeclosure',
  'mortgage',
  'assessment',
  'profile',
] as const;

it('asks for the foreclosures of a home once its ATTOM id is known, and says so before', async () => {
  const reason = { kind: 'missing-input', input: 'attomId' };
  expect(await quote('preforeclosure')).toMatchObject({ kind: 'left-out', reason });
  await buy('owner');
  expect(await quote('preforeclosure')).toMatchObject({ kind: 'buy' });
});

it('asks for the foreclosures after the owner when both are asked for together', async () => {
  const ends = Object.fromEntries(await buy('preforeclosure', 'owner'));
  expect(ends).toMatchObject({
    owner: 'done',
    preforeclosure: expect.stringMatching(/done|no-match/),
  });
});

it('gets every dataset of a home, each bought once and billed as the ledger says', async () => {
  await buy('owner');
  for (const [dataset, state] of await buy(...ALL))
    expect([dataset, ['done', 'no-match'].includes(String(state))]).toEqual([dataset, true]);
  expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  const lead = await world.db.leads.get(leadIds[0] ?? '');
  expect(lead?.facts).toMatchObject({
    equity: { source: 'attom', value: { ltv: expect.any(Number) } },
    saleHistory: { value: [{ date: expect.any(String) }, { date: expect.any(String) }] },
    propertyTax: { source: 'attom' },
  });
});

it('does not buy again by the id what it bought by the address', async () => {
  await buy('owner', 'value');
  expect(await quote('owner')).toMatchObject({ kind: 'cached' });
  expect(await quote('value')).toMatchObject({ kind: 'cached' });
});

it('does not take an id from a file that cannot be one', async () => {
  const lead = await world.db.leads.get(leadIds[0] ?? '');
  if (lead === undefined) throw new Error('no lead was added');
  const attomId: Fact<'attomId'> = {
    value: 'see county site',
    source: 'import',
    observationId: 'observation-1',
    at: world.clock(),
    conflicts: [],
  };
  await world.db.leads.put({ ...lead, facts: { ...lead.facts, attomId } });
  expect(await quote('preforeclosure')).toMatchObject({ kind: 'left-out' });
  expect(await buy('value')).toContainEqual(['value', 'done']);
});

/** An endpoint that does not take ATTOM's id. */
const refusingIds: typeof fetch = (input, init) => {
  const request = new Request(input, init);
  if (!new URL(request.url).searchParams.has('attomid')) return world.fetch(request);
  const status = { code: -4, msg: 'Invalid Parameter(s) in Request - ATTOMID' };
  return Promise.resolve(Response.json({ status }, { status: 400 }));
};

it('counts the call by the address, after one by the id was refused, against the rate', async () => {
  await buy('owner');
  const before = (await getLimits(world.db, 'attom')).sentAt.length;
  life = world.startLife({ fetch: refusingIds });
  expect(await buy('value')).toContainEqual(['value', 'done']);
  expect((await getLimits(world.db, 'attom')).sentAt).toHaveLength(before + 2);
});

it('lets that call wait until the rate has room for it', async () => {
  await buy('owner');
  const limits = { attom: { ...NO_LIMITS, window: { max: 2, perMs: 60_000 } } };
  const startedAt = world.clock();
  life = world.startLife({ limits, fetch: refusingIds });
  expect(await buy('value')).toContainEqual(['value', 'done']);
  expect(world.clock() - startedAt).toBe(60_000);
});
