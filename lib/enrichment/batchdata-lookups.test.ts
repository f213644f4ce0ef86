import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { STAND_IN_KEYS } from '@/tests/support/stand-ins/accounts.ts';
import { putSetting } from '../db/settings.ts';
import type { Person, Phone } from '../domain/contact.ts';
import type { DatasetId } from '../domain/dataset.ts';
import { createHttpClient } from './http-client.ts';
import { PROVIDERS } from './registry.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
let leadId: string;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
  [leadId = ''] = await world.addLeads('1 Sample St');
});
afterEach(() => world.close());

const phone = (number: string): Phone => ({
  number,
  type: null,
  carrier: null,
  reachable: null,
  score: null,
  dnc: null,
  tcpa: null,
  checkedAt: 0,
});
const withPhones = (name: string, ...numbers: string[]): Person => ({
  name,
  phones: numbers.map(phone),
  emails: [],
  litigator: false,
  deceased: false,
});
const find = (id: string, lookupId: string, ...persons: Person[]) =>
  world.db.contacts.put({ leadId: id, persons, lookupId, foundAt: world.clock() });
const phonesOf = async (id = leadId) =>
  (await world.db.contacts.get(id))?.persons.flatMap(({ phones }) => phones) ?? [];

const A = '6145550101';
const B = '6145550102';
/** The stand-in knows nobody by such a number. */
const UNKNOWN = '6145550100';

async function lookUp(ids: string[], ...datasets: DatasetId[]) {
  await life.ask(ids, datasets);
  await life.drain();
}
async function quoted(id: string, dataset: DatasetId) {
  const quote = await life.quote([id], [dataset], false);
  return quote.ok ? quote.value.items[0] : quote.failure;
}

describe('every BatchData lookup', () => {
  it('is booked to the cent, and fills the lead', async () => {
    const all: DatasetId[] = ['property', 'contacts', 'contacts-v3', 'address-check'];
    await lookUp([leadId], ...all);
    await lookUp([leadId], 'phone-check', 'dnc', 'tcpa');
    const states = (await world.db.lookups.toArray()).map(({ dataset, state }) => [dataset, state]);
    expect(states).toHaveLength(7);
    expect(new Set(states.map(([, state]) => state))).toEqual(new Set(['done']));
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
    const facts = (await world.db.leads.get(leadId))?.facts;
    expect(facts?.equity?.source).toBe('batchdata');
    expect(facts?.postal?.value).toEqual({
      line: '1 Sample St, Sampleton, OH 43001',
      delivers: true,
    });
    for (const each of await phonesOf())
      expect(each).toMatchObject({ dnc: expect.any(Boolean), checkedAt: world.clock() });
  });

  it('finds the home that makes it refuse a whole call in halves, and buys all others', async () => {
    const streets = Array.from({ length: 11 }, (_, index) => `${index + 2} Sample St`);
    const ids = [leadId, ...(await world.addLeads(...streets))];
    const sizes: number[] = [];
    life = world.startLife({
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const { requests } = (await request.clone().json()) as { requests: unknown[] };
        sizes.push(requests.length);
        const isRefused = JSON.stringify(requests).includes('"7 Sample St');
        return isRefused
          ? Response.json({ status: { code: 400 } }, { status: 400 })
          : world.fetch(request);
      },
    });
    await lookUp(ids, 'contacts');
    const jobs = await world.db.lookups.toArray();
    const failed = jobs.filter(({ state }) => state === 'failed');
    expect(failed).toMatchObject([
      { leadId: ids[6], attempts: 1, failure: { kind: 'bad-request' } },
    ]);
    expect(jobs.filter(({ state }) => state === 'done')).toHaveLength(11);
    expect(sizes.slice(0, 3)).toEqual([12, 6, 6]);
    // Fewer than one by one.
    expect(sizes.length).toBeLessThan(12);
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  });

  it('asks about many homes in one call, and books each by its own answer', async () => {
    const streets = Array.from({ length: 30 }, (_, index) => `${index + 10} Sample St`);
    const ids = await world.addLeads(...streets, '9 Nowhere Rd');
    await lookUp(ids, 'contacts');
    expect(world.standIns.requests()).toHaveLength(1);
    expect(world.standIns.ledger.totals().rows).toBe(30);
    const entries = await world.db.ledger.toArray();
    expect(entries.filter(({ status }) => status === 'charged')).toHaveLength(30);
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  });

  it('is billed as the provider reports it, day and endpoint', async () => {
    await lookUp([leadId], 'contacts', 'property');
    await find(leadId, 'find', withPhones('Jane', A, B));
    await lookUp([leadId], 'dnc');
    const http = createHttpClient({ clock: world.clock, fetch: world.fetch });
    const context = { key: STAND_IN_KEYS.batchData, http, now: world.clock() };
    const day = new Date(world.clock()).toISOString().slice(0, 10);
    const usage = await PROVIDERS.batchdata.readUsage?.({ fromDay: day, toDay: day }, context);
    expect(usage?.ok && usage.value.toSorted((a, b) => (b.micros ?? 0) - (a.micros ?? 0))).toEqual([
      { day, endpoint: 'v1/property/lookup/all-attributes', count: null, micros: 100_000 },
      { day, endpoint: 'v1/property/skip-trace', count: null, micros: 70_000 },
      { day, endpoint: 'v1/phone/dnc', count: null, micros: 4000 },
    ]);
  });
});

describe('a check of numbers', () => {
  it('is quoted for every number, and booked for those that are known', async () => {
    await find(leadId, 'find', withPhones('Jane', A, UNKNOWN), withPhones('Jo', A, B));
    expect(await quoted(leadId, 'dnc')).toMatchObject({ units: 3, priceMicros: 6000 });
    await lookUp([leadId], 'dnc');
    expect(await world.db.ledger.toArray()).toMatchObject([
      { units: 3, quotedMicros: 6000, chargedMicros: 4000 },
    ]);
    expect(world.standIns.ledger.totals().micros).toBe(4000);
    const said = (await phonesOf()).map(({ number, dnc }) => [number, dnc === null]);
    expect(said).toEqual([
      [A, false],
      [UNKNOWN, true],
      [A, false],
      [B, false],
    ]);
  });

  it('counts what may be called anew', async () => {
    await find(leadId, 'find', withPhones('Jane', A));
    await lookUp([leadId], 'dnc');
    const [checked] = await phonesOf();
    expect(checked?.checkedAt).toBe(world.clock());
    expect((await world.db.leads.get(leadId))?.contactCounts).toMatchObject({
      callable: checked?.dnc === false ? 1 : 0,
      onDnc: checked?.dnc === true ? 1 : 0,
    });
  });

  it('cannot be asked for while there is no number', async () => {
    expect(await quoted(leadId, 'tcpa')).toMatchObject({
      kind: 'left-out',
      reason: { kind: 'missing-input', input: 'phones' },
    });
  });

  it('is remembered for its numbers, and bought again once another one is found', async () => {
    await find(leadId, 'find', withPhones('Jane', A));
    await lookUp([leadId], 'dnc');
    expect(await quoted(leadId, 'dnc')).toMatchObject({ kind: 'cached' });
    await find(leadId, 'find', withPhones('Jane', A, B));
    expect(await quoted(leadId, 'dnc')).toMatchObject({ kind: 'buy', units: 2 });
    await find(leadId, 'another find', withPhones('Jane', A));
    expect(await quoted(leadId, 'dnc')).toMatchObject({ kind: 'buy', units: 1 });
  });

  it('sends no more numbers than were quoted', async () => {
    await find(leadId, 'find', withPhones('Jane', A));
    await life.ask([leadId], ['dnc']);
    await find(leadId, 'find', withPhones('Jane', A, B));
    await life.drain();
    expect(world.standIns.ledger.rows().map(({ item }) => item)).toEqual([A]);
  });

  it('is not sent when its numbers were found anew since it was quoted', async () => {
    await find(leadId, 'find', withPhones('Jane', A));
    const [id = ''] = await life.ask([leadId], ['dnc']);
    await find(leadId, 'another find', withPhones('Jane', B));
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({ failure: { kind: 'superseded' } });
    expect(world.standIns.ledger.rows()).toEqual([]);
  });

  it('keeps its flags when the same number is found again', async () => {
    await lookUp([leadId], 'contacts');
    await find(
      leadId,
      'find',
      withPhones('Jane', ...(await phonesOf()).map(({ number }) => number)),
    );
    const flagged = (await phonesOf()).map((each) => ({ ...each, tcpa: true }));
    await find(leadId, 'find', { ...withPhones('Jane'), phones: flagged });
    await life.ask([leadId], ['contacts'], true);
    await life.drain();
    expect((await phonesOf()).map(({ tcpa }) => tcpa)).toEqual(flagged.map(() => true));
  });

  it('leaves no number outside the contacts and the memory', async () => {
    await find(leadId, 'find', withPhones('Jane', A, B));
    await lookUp([leadId], 'dnc', 'tcpa', 'phone-check');
    const { observations, events, leads, lookups, ledger, limits } = world.db;
    const tables = [observations, events, leads, lookups, ledger, limits];
    const elsewhere = JSON.stringify(await Promise.all(tables.map((table) => table.toArray())));
    const keys = JSON.stringify(await world.db.cache.toCollection().primaryKeys());
    for (const number of [A, B]) expect(elsewhere + keys).not.toContain(number);
  });
});

describe('a refusal', () => {
  it('for want of money holds up everything, and costs nothing', async () => {
    await putSetting(world.db, 'providerKeys', { batchdata: STAND_IN_KEYS.batchDataEmpty });
    const [id = ''] = await life.ask([leadId], ['contacts']);
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({ failure: { kind: 'out-of-credit' } });
    expect(await world.ledgerMicros()).toBe(0);
  });

  it('for want of a permission is about that endpoint only', async () => {
    await putSetting(world.db, 'providerKeys', { batchdata: STAND_IN_KEYS.batchDataWalletOnly });
    const [id = ''] = await life.ask([leadId], ['contacts-v3']);
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({ failure: { kind: 'not-entitled' } });
    expect(await quoted(leadId, 'contacts')).toMatchObject({ kind: 'buy' });
  });
});
