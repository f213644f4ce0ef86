import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEnrichmentWorld, type EnrichmentWorld } from '@/tests/support/enrichment-world.ts';
import { STAND_IN_KEYS } from '@/tests/support/stand-ins/accounts.ts';
import type { FaultRule } from '@/tests/support/stand-ins/scenario.ts';
import { putSetting } from '../db/settings.ts';
import type { DatasetId } from '../domain/dataset.ts';

let world: EnrichmentWorld;
let life: ReturnType<EnrichmentWorld['startLife']>;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
});
afterEach(() => world.close());

const PLENTY = 10_000_000;

async function ask(leadIds: string[], datasets: DatasetId[]): Promise<string[]> {
  const run = await life.run({ leadIds, datasets, refresh: false, maxMicros: PLENTY });
  if (!run.ok) throw new Error(run.failure.kind);
  return run.value.lookupIds;
}

/** Looks up one dataset of one new lead while the provider fails in these ways; gives what became of it. */
async function lookUpOne(dataset: DatasetId, ...faults: FaultRule[]) {
  const [lead] = await world.addLeads('1 Sample St');
  world.standIns.play({ faults });
  const [lookupId = ''] = await ask([lead?.id ?? ''], [dataset]);
  await world.finish(life);
  return {
    lookupId,
    job: await world.db.lookups.get(lookupId),
    lead: await world.db.leads.get(lead?.id ?? ''),
    calls: world.standIns.requests().length,
    billedMicros: world.standIns.ledger.totals().micros,
    ledgerMicros: await world.ledgerMicros(),
  };
}

describe('an answer', () => {
  it('reaches the lead, the ledger, the memory and the timeline together', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    const leadId = lead?.id ?? '';
    await ask([leadId], ['owner', 'value', 'contacts']);
    await life.drain();

    const after = await world.db.leads.get(leadId);
    expect(after?.facts.ownerNames?.source).toBe('attom');
    expect(after?.facts.avm?.value.value).toBeGreaterThan(0);
    expect(after?.facts.price?.source).toBe('page');
    expect(after?.contactCounts).not.toBeNull();
    expect(after?.stageId).toBe(lead?.stageId);

    const states = await world.db.lookups.toArray();
    expect(states.map(({ state, openKey }) => [state, openKey])).toEqual(
      Array.from({ length: 3 }, () => ['done', undefined]),
    );
    const ledger = await world.db.ledger.toArray();
    expect(ledger.map(({ status, httpStatus }) => [status, httpStatus])).toEqual(
      Array.from({ length: 3 }, () => ['charged', 200]),
    );
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
    expect(await world.db.cache.count()).toBe(3);
    const events = await world.db.events.where('leadIds').equals(leadId).toArray();
    expect(events.filter(({ detail }) => detail.kind === 'looked-up')).toHaveLength(3);
  });

  it('keeps phones and e-mails out of observations and events', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    await ask([lead?.id ?? ''], ['contacts']);
    await life.drain();
    const contacts = await world.db.contacts.get(lead?.id ?? '');
    const phones = contacts?.persons.flatMap((person) => person.phones.map(({ number }) => number));
    expect(phones?.length).toBeGreaterThan(0);
    const elsewhere = JSON.stringify([
      await world.db.observations.toArray(),
      await world.db.events.toArray(),
      await world.db.leads.toArray(),
      await world.db.lookups.toArray(),
      await world.db.ledger.toArray(),
    ]);
    for (const phone of phones ?? []) expect(elsewhere).not.toContain(phone);
    for (const { address } of contacts?.persons[0]?.emails ?? [])
      expect(elsewhere).not.toContain(address);
  });

  it('finds the lead where it is by then', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    const leadId = lead?.id ?? '';
    world.standIns.play({ latency: 20 });
    const asked = world.standIns.nextRequest('property/expandedprofile');
    await ask([leadId], ['owner']);
    const drained = life.drain();
    await asked;
    await world.db.leads.update(leadId, { stageId: 'contacted', note: 'called' });
    await drained;
    expect(await world.db.leads.get(leadId)).toMatchObject({
      stageId: 'contacted',
      note: 'called',
      facts: { ownerNames: { source: 'attom' } },
    });
  });

  it('is kept when its lead is gone by then', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    const asked = world.standIns.nextRequest('property/expandedprofile');
    world.standIns.play({ latency: 20 });
    await ask([lead?.id ?? ''], ['owner']);
    const drained = life.drain();
    await asked;
    await world.db.leads.delete(lead?.id ?? '');
    await drained;
    expect(await world.db.cache.count()).toBe(1);
    expect(await world.ledgerMicros()).toBe(100_000);
  });

  it('says "nothing found" for free where the provider does', async () => {
    const [lead] = await world.addLeads('1 Nowhere Rd');
    const [id = ''] = await ask([lead?.id ?? ''], ['owner']);
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({ state: 'no-match', failure: null });
    expect([await world.ledgerMicros(), world.standIns.ledger.totals().micros]).toEqual([0, 0]);
  });
});

describe('a job', () => {
  it('is not sent when its lead moved to another address', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    const [id = ''] = await ask([lead?.id ?? ''], ['owner']);
    await world.db.leads.update(lead?.id ?? '', { addressKey: 'another' });
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({
      state: 'failed',
      failure: { kind: 'superseded' },
    });
    expect(world.standIns.requests()).toEqual([]);
  });

  it.each([
    ['the key', () => putSetting(world.db, 'providerKeys', {}), 'no-key'],
    ['the consent', () => putSetting(world.db, 'consentAt', null), 'no-consent'],
  ])('is not sent once %s is gone', async (_, withdraw, kind) => {
    const [lead] = await world.addLeads('1 Sample St');
    const [id = ''] = await ask([lead?.id ?? ''], ['owner']);
    await withdraw();
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({ state: 'failed', failure: { kind } });
    expect([world.standIns.requests().length, await world.db.ledger.count()]).toEqual([0, 0]);
  });

  it('is not sent once access to the host is gone', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    const [id = ''] = await ask([lead?.id ?? ''], ['owner']);
    life = world.startLife({ hasHostAccess: () => Promise.resolve(false) });
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({ failure: { kind: 'no-host-access' } });
    expect(world.standIns.requests()).toEqual([]);
  });

  it('is not sent with a key that no header can hold', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    await ask([lead?.id ?? ''], ['owner']);
    await putSetting(world.db, 'providerKeys', { attom: 'schlüssel\n' });
    await life.drain();
    expect(await world.db.lookups.toArray()).toMatchObject([
      { state: 'failed', failure: { kind: 'invalid-input', field: 'key' } },
    ]);
  });

  it('waits while offline, says so, and goes on when the network is back', async () => {
    let online = false;
    life = world.startLife({ isOnline: () => online });
    const [lead] = await world.addLeads('1 Sample St');
    const [id = ''] = await ask([lead?.id ?? ''], ['owner']);
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({
      state: 'queued',
      failure: { kind: 'offline' },
    });
    expect(world.standIns.requests()).toEqual([]);
    expect(await life.nextDueAt()).toBe(world.clock() + 60_000);
    online = true;
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({ state: 'done', failure: null });
  });
});

describe('a refusal', () => {
  it('of the key ends every waiting job of the provider after one call', async () => {
    const leads = await world.addLeads('1 Sample St', '2 Sample St', '3 Sample St');
    await putSetting(world.db, 'providerKeys', { attom: 'wrong' });
    life = world.startLife({
      limits: {
        attom: { window: { max: 99, perMs: 1 }, pace: { max: 99, perMs: 1 }, concurrency: 1 },
      },
    });
    await ask(
      leads.map(({ id }) => id),
      ['owner', 'value'],
    );
    await life.drain();
    const jobs = await world.db.lookups.toArray();
    expect(new Set(jobs.map(({ state, failure }) => `${state} ${failure?.kind}`))).toEqual(
      new Set(['failed unauthorized']),
    );
    expect(world.standIns.requests()).toHaveLength(1);
    expect(await world.ledgerMicros()).toBe(0);
  });

  it('of a dataset lets the others go on', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    await putSetting(world.db, 'providerKeys', { attom: STAND_IN_KEYS.attomWithoutValues });
    await ask([lead?.id ?? ''], ['value', 'owner']);
    await life.drain();
    const jobs = await world.db.lookups.toArray();
    expect(new Map(jobs.map(({ dataset, state }) => [dataset, state]))).toEqual(
      new Map([
        ['value', 'failed'],
        ['owner', 'done'],
      ]),
    );
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  });

  it('for an empty wallet is told from a missing permission', async () => {
    const batchdata = STAND_IN_KEYS.batchDataEmpty;
    await putSetting(world.db, 'providerKeys', { batchdata });
    expect((await lookUpOne('contacts')).job?.failure).toEqual({
      kind: 'not-entitled',
      provider: 'batchdata',
      status: 403,
    });
  });
});

describe('a fault that bills nothing', () => {
  it.each<[DatasetId, FaultRule['kind']]>([
    ['owner', '500'],
    ['owner', '503'],
    ['owner', 'html-502'],
    ['owner', '429'],
    ['contacts', '429'],
    ['contacts', '503'],
  ])('of %s (%s) is asked again by itself and paid once', async (dataset, kind) => {
    const { job, calls, billedMicros, ledgerMicros } = await lookUpOne(dataset, { kind, times: 2 });
    expect(job).toMatchObject({ state: 'done', attempts: 3, failure: null });
    expect([calls, ledgerMicros]).toEqual([3, billedMicros]);
    expect((await world.db.ledger.toArray()).map(({ status }) => status).toSorted()).toEqual([
      'charged',
      'not-charged',
      'not-charged',
    ]);
  });

  it('ends the job after four attempts', async () => {
    const { job, calls, ledgerMicros } = await lookUpOne('owner', { kind: '500', times: 9 });
    expect(job).toMatchObject({
      state: 'failed',
      failure: { kind: 'provider-error', status: 500 },
    });
    expect([calls, ledgerMicros]).toEqual([4, 0]);
  });
});

describe('an answer that was lost', () => {
  it.each<[DatasetId, FaultRule['kind'], string]>([
    ['owner', 'drop-before-billing', 'interrupted'],
    ['owner', 'drop-after-billing', 'interrupted'],
    ['owner', 'truncated-json', 'malformed-response'],
    ['owner', 'not-json', 'malformed-response'],
    ['contacts', 'drop-before-billing', 'interrupted'],
    ['contacts', 'drop-after-billing', 'interrupted'],
    ['contacts', 'truncated-json', 'malformed-response'],
    ['contacts', '500', 'provider-error'],
    ['contacts', 'html-502', 'provider-error'],
  ])('of %s (%s) counts as spent and is not asked again', async (dataset, kind, failure) => {
    const { job, calls, ledgerMicros } = await lookUpOne(dataset, { kind });
    expect(job).toMatchObject({ state: 'uncertain', attempts: 1, failure: { kind: failure } });
    expect(ledgerMicros).toBe(dataset === 'owner' ? 100_000 : 70_000);
    await life.resume();
    await life.drain();
    expect(world.standIns.requests()).toHaveLength(calls);
    expect(calls).toBe(1);
  });

  it('keeps the same thing from being bought until the user has settled it', async () => {
    const { lookupId, lead } = await lookUpOne('owner', { kind: 'drop-after-billing' });
    const uncertain = { kind: 'charge-uncertain', provider: 'attom' };
    const again = await life.quote([lead?.id ?? ''], ['owner'], true);
    expect(again).toMatchObject({ value: { items: [{ kind: 'left-out', reason: uncertain }] } });
    expect(await life.retry(lookupId, PLENTY)).toEqual({ ok: false, failure: uncertain });
    expect(await life.cancel(lookupId)).toMatchObject({ failure: { kind: 'superseded' } });
  });

  it.each([
    ['drop-after-billing', true],
    ['drop-before-billing', false],
  ] as const)('of a %s agrees with the bill once settled', async (kind, charged) => {
    const { lookupId, billedMicros } = await lookUpOne('owner', { kind });
    expect(await life.settle(lookupId, charged)).toEqual({ ok: true, value: null });
    expect(await world.ledgerMicros()).toBe(billedMicros);
    expect(await world.db.lookups.get(lookupId)).toMatchObject({
      state: 'failed',
      failure: { kind: 'interrupted' },
    });
    expect(await life.settle(lookupId, !charged)).toMatchObject({
      failure: { kind: 'superseded' },
    });
  });

  it('sends no other paid call before a free one got through', async () => {
    const leads = await world.addLeads('1 Sample St', '2 Sample St', '3 Sample St');
    world.standIns.play({ faults: [{ kind: 'drop-before-billing', times: 3 }] });
    life = world.startLife({
      limits: {
        attom: { window: { max: 99, perMs: 1 }, pace: { max: 99, perMs: 1 }, concurrency: 1 },
      },
    });
    await ask(
      leads.map(({ id }) => id),
      ['owner'],
    );
    await life.drain();
    const jobs = await world.db.lookups.toArray();
    expect(jobs.filter(({ state }) => state === 'uncertain')).toHaveLength(1);
    expect(jobs.filter(({ state }) => state === 'done')).toHaveLength(2);
    const statuses = world.standIns.requests().map(({ status, fault }) => fault ?? status);
    expect(statuses.slice(0, 4)).toEqual([
      'drop-before-billing',
      'drop-before-billing',
      'drop-before-billing',
      400,
    ]);
  });
});

describe('retry', () => {
  it('buys again at a price the user has seen', async () => {
    const { lookupId, lead } = await lookUpOne('owner', { kind: '500', times: 4 });
    expect(await life.retry(lookupId, 99_999)).toMatchObject({
      failure: { kind: 'price-changed' },
    });
    expect(await life.retry(lookupId, 100_000)).toEqual({ ok: true, value: null });
    expect(await life.quote([lead?.id ?? ''], ['owner'], false)).toMatchObject({
      value: { items: [{ kind: 'running' }] },
    });
    await life.drain();
    expect((await world.db.lookups.get(lookupId))?.state).toBe('done');
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  });

  it('takes an answer that came by another way since', async () => {
    const { lookupId, lead } = await lookUpOne('owner', { kind: '500', times: 4 });
    await ask([lead?.id ?? ''], ['owner']);
    await life.drain();
    expect(await life.retry(lookupId, 0)).toEqual({ ok: true, value: null });
    expect((await world.db.lookups.get(lookupId))?.state).toBe('done');
    expect(world.standIns.ledger.totals().rows).toBe(1);
  });

  it('is refused for a lookup that is under way, done or unknown', async () => {
    const { lookupId } = await lookUpOne('owner');
    expect(await life.retry(lookupId, PLENTY)).toMatchObject({ failure: { kind: 'superseded' } });
    expect(await life.retry('gone', PLENTY)).toMatchObject({ failure: { kind: 'not-found' } });
  });
});

describe('cancel', () => {
  it('takes a waiting job out, and lets it be asked for anew', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    const [id = ''] = await ask([lead?.id ?? ''], ['owner']);
    expect(await life.cancel(id)).toEqual({ ok: true, value: null });
    await life.drain();
    expect(world.standIns.requests()).toEqual([]);
    expect((await world.db.lookups.get(id))?.state).toBe('cancelled');
    const again = await life.quote([lead?.id ?? ''], ['owner'], false);
    expect(again).toMatchObject({ value: { items: [{ kind: 'buy' }] } });
  });

  it('comes too late for a job that is over', async () => {
    const { lookupId } = await lookUpOne('owner');
    expect(await life.cancel(lookupId)).toMatchObject({ failure: { kind: 'superseded' } });
    expect(await life.cancel('gone')).toMatchObject({ failure: { kind: 'not-found' } });
  });
});

describe('testKey', () => {
  it('bills nothing and tells good keys from wrong ones', async () => {
    expect(await life.testKey('attom', ` ${STAND_IN_KEYS.attom} `)).toMatchObject({ ok: true });
    expect(await life.testKey('attom', 'wrong')).toMatchObject({
      failure: { kind: 'unauthorized' },
    });
    expect(await life.testKey('batchdata', STAND_IN_KEYS.batchData)).toEqual({
      ok: true,
      value: { balanceMicros: 100_000_000 },
    });
    expect(world.standIns.ledger.totals().rows).toBe(0);
  });

  it('asks nobody without access to the host', async () => {
    life = world.startLife({ hasHostAccess: () => Promise.resolve(false) });
    expect(await life.testKey('attom', 'any')).toMatchObject({
      failure: { kind: 'no-host-access' },
    });
    expect(world.standIns.requests()).toEqual([]);
  });
});
