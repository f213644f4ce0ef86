import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  NO_LIMITS,
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { STAND_IN_KEYS } from '@/tests/support/stand-ins/accounts.ts';
import { putSetting } from '../db/settings.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
let leadId: string;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
  [leadId = ''] = await world.addLeads('1 Sample St');
});
afterEach(() => world.close());

const ONE_AT_A_TIME = { attom: { ...NO_LIMITS, concurrency: 1 } };

const refuseForRoom = () => {
  throw new DOMException('no room', 'QuotaExceededError');
};
const thrice = <Value>(value: Value) => Array.from({ length: 3 }, () => value);
const theOnlyJob = async () => (await world.db.lookups.toArray())[0];

/** Starts the queue on a slow provider; resolves once the call has arrived there, before its answer. */
async function startSlowly() {
  world.standIns.play({ latency: 20 });
  const arrived = world.standIns.nextRequest('property/expandedprofile');
  const drained = life.drain();
  await arrived;
  return { drained };
}

describe('an answer', () => {
  it('reaches the lead, the ledger, the memory and the timeline together', async () => {
    const before = await world.db.leads.get(leadId);
    await life.ask([leadId], ['owner', 'value', 'contacts']);
    await life.drain();

    const after = await world.db.leads.get(leadId);
    expect(after?.facts.ownerNames?.source).toBe('attom');
    expect(after?.facts.avm?.value.value).toBeGreaterThan(0);
    expect(after?.facts.price?.source).toBe('page');
    expect(after?.contactCounts).not.toBeNull();
    expect(after?.stageId).toBe(before?.stageId);

    const jobs = await world.db.lookups.toArray();
    expect(jobs.map(({ state, openKey }) => [state, openKey])).toEqual(thrice(['done', undefined]));
    const ledger = await world.db.ledger.toArray();
    expect(ledger.map(({ status, httpStatus }) => [status, httpStatus])).toEqual(
      thrice(['charged', 200]),
    );
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
    expect(await world.db.cache.count()).toBe(3);
    const events = await world.db.events.where('leadIds').equals(leadId).toArray();
    expect(events.filter(({ detail }) => detail.kind === 'looked-up')).toHaveLength(3);
  });

  it('keeps phones and e-mails out of everything but the contacts and the memory', async () => {
    await life.ask([leadId], ['contacts']);
    await life.drain();
    const people = (await world.db.contacts.get(leadId))?.persons ?? [];
    const personal = people.flatMap(({ phones, emails }) => [
      ...phones.map(({ number }) => number),
      ...emails.map(({ address }) => address),
    ]);
    expect(personal.length).toBeGreaterThan(1);
    const { observations, events, leads, lookups, ledger } = world.db;
    const tables = [observations, events, leads, lookups, ledger];
    const elsewhere = JSON.stringify(await Promise.all(tables.map((table) => table.toArray())));
    for (const value of personal) expect(elsewhere).not.toContain(value);
  });

  it('finds the lead where it is by then', async () => {
    await life.ask([leadId], ['owner']);
    const { drained } = await startSlowly();
    await world.db.leads.update(leadId, { stageId: 'contacted', note: 'called' });
    await drained;
    expect(await world.db.leads.get(leadId)).toMatchObject({
      stageId: 'contacted',
      note: 'called',
      facts: { ownerNames: { source: 'attom' } },
    });
  });

  it('is kept when its lead is gone by then', async () => {
    await life.ask([leadId], ['owner']);
    const { drained } = await startSlowly();
    await world.db.leads.delete(leadId);
    await drained;
    expect(await world.db.cache.count()).toBe(1);
    expect(await world.ledgerMicros()).toBe(100_000);
  });

  it('says "nothing found" for free where the provider does', async () => {
    const nowhere = await world.addLeads('1 Nowhere Rd');
    const [id = ''] = await life.ask(nowhere, ['owner']);
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({ state: 'no-match', failure: null });
    expect([await world.ledgerMicros(), world.standIns.ledger.totals().micros]).toEqual([0, 0]);
  });

  it('that storage has no room for still books its charge, and stops the queue', async () => {
    const [id = ''] = await life.ask([leadId], ['owner', 'value']);
    life.connection.cache.hook('creating', refuseForRoom);
    expect(await life.drain()).toEqual({ ok: false, failure: { kind: 'storage-full' } });
    expect(await world.db.lookups.get(id)).toMatchObject({ failure: { kind: 'storage-full' } });
    expect((await world.db.leads.get(leadId))?.facts.ownerNames).toBeUndefined();
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
    expect(await world.db.ledger.where('status').equals('pending').count()).toBe(0);
  });
});

describe('an answer that cannot be booked at all', () => {
  it('leaves its charge uncertain once the worker looks after its queue again', async () => {
    await life.ask([leadId], ['owner']);
    life.connection.ledger.hook('updating', refuseForRoom);
    expect(await life.drain()).toMatchObject({ failure: { kind: 'storage-full' } });
    expect(await theOnlyJob()).toMatchObject({ state: 'running' });
    life.connection.ledger.hook('updating').unsubscribe(refuseForRoom);
    await life.finish();
    expect(await theOnlyJob()).toMatchObject({ state: 'uncertain' });
    expect(world.standIns.requests()).toHaveLength(1);
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  });
});

describe('a job', () => {
  it('is not sent when its lead moved to another address', async () => {
    await life.ask([leadId], ['owner']);
    await world.db.leads.update(leadId, { addressKey: 'another' });
    await life.drain();
    expect(await theOnlyJob()).toMatchObject({
      state: 'failed',
      failure: { kind: 'superseded' },
    });
    expect(world.standIns.requests()).toEqual([]);
  });

  it.each([
    ['the key', () => putSetting(world.db, 'providerKeys', {}), 'no-key'],
    ['the consent', () => putSetting(world.db, 'consentAt', null), 'no-consent'],
  ])('is not sent once %s is gone', async (_, withdraw, kind) => {
    await life.ask([leadId], ['owner']);
    await withdraw();
    await life.drain();
    expect(await theOnlyJob()).toMatchObject({ state: 'failed', failure: { kind } });
    expect([world.standIns.requests().length, await world.db.ledger.count()]).toEqual([0, 0]);
  });

  it('is not sent once access to the host is gone', async () => {
    await life.ask([leadId], ['owner']);
    await world.startLife({ hasHostAccess: () => Promise.resolve(false) }).drain();
    expect(await theOnlyJob()).toMatchObject({ failure: { kind: 'no-host-access' } });
    expect(world.standIns.requests()).toEqual([]);
  });

  it('is not sent with a key that no header can hold', async () => {
    await life.ask([leadId], ['owner']);
    await putSetting(world.db, 'providerKeys', { attom: 'schlüssel' });
    await life.drain();
    expect(await theOnlyJob()).toMatchObject({ failure: { kind: 'invalid-input', field: 'key' } });
    expect(world.standIns.requests()).toEqual([]);
  });

  it('waits while offline, says so, and goes on when the network is back', async () => {
    let online = false;
    life = world.startLife({ isOnline: () => online });
    await life.ask([leadId], ['owner']);
    await life.drain();
    expect(await theOnlyJob()).toMatchObject({ state: 'queued' });
    const limits = await world.db.limits.get('attom');
    expect(limits).toMatchObject({ pausedBy: { kind: 'offline' } });
    expect(world.standIns.requests()).toEqual([]);
    expect(await life.nextDueAt()).toBe(world.clock() + 60_000);
    online = true;
    await life.drain();
    expect(await theOnlyJob()).toMatchObject({ state: 'done', failure: null });
  });
});

describe('a refusal', () => {
  it('of the key ends every waiting job of the provider after one call', async () => {
    const leads = await world.addLeads('2 Sample St', '3 Sample St');
    await putSetting(world.db, 'providerKeys', { attom: 'wrong' });
    life = world.startLife({ limits: ONE_AT_A_TIME });
    await life.ask(leads, ['owner', 'value']);
    await life.drain();
    const ends = (await world.db.lookups.toArray()).map(({ state, failure }) => [
      state,
      failure?.kind,
    ]);
    expect(ends).toEqual(Array.from({ length: 4 }, () => ['failed', 'unauthorized']));
    expect(world.standIns.requests()).toHaveLength(1);
    expect(await world.ledgerMicros()).toBe(0);
  });

  it('of a dataset lets the others go on', async () => {
    await putSetting(world.db, 'providerKeys', { attom: STAND_IN_KEYS.attomWithoutValues });
    await life.ask([leadId], ['value', 'owner']);
    await life.drain();
    const jobs = await world.db.lookups.toArray();
    expect(Object.fromEntries(jobs.map(({ dataset, state }) => [dataset, state]))).toEqual({
      value: 'failed',
      owner: 'done',
    });
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  });
});
