import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { STAND_IN_KEYS } from '@/tests/support/stand-ins/accounts.ts';
import { putSetting } from '../db/settings.ts';
import type { DatasetId } from '../domain/dataset.ts';
import { DAY_MS } from '../shared/clock.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
let leadIds: string[];
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
  leadIds = await world.addLeads('1 Sample St');
});
afterEach(() => world.close());

async function quote(ids: string[], datasets: DatasetId[], refresh = false) {
  const quoted = await life.quote(ids, datasets, refresh);
  if (!quoted.ok) throw new Error(quoted.failure.kind);
  return quoted.value;
}

const quoteOne = async (dataset: DatasetId) => (await quote(leadIds, [dataset])).items[0];

async function buy(ids: string[], datasets: DatasetId[]): Promise<string[]> {
  const lookupIds = await life.ask(ids, datasets);
  await life.drain();
  return lookupIds;
}

const run = (maxMicros = Infinity) =>
  life.run({ leadIds, datasets: ['owner'], refresh: false, maxMicros });

describe('quote', () => {
  it('prices every dataset of every lead at the starting estimates', async () => {
    const others = await world.addLeads('2 Sample St');
    const { items, maxMicros } = await quote([...leadIds, ...others], ['owner', 'contacts']);
    expect(items.map(({ kind, priceMicros }) => [kind, priceMicros])).toEqual([
      ['buy', 100_000],
      ['buy', 70_000],
      ['buy', 100_000],
      ['buy', 70_000],
    ]);
    expect(maxMicros).toBe(340_000);
  });

  it("takes the user's own prices", async () => {
    await putSetting(world.db, 'prices', { owner: 250_000 });
    expect((await quote(leadIds, ['owner', 'value'])).maxMicros).toBe(350_000);
  });

  it('writes and sends nothing', async () => {
    await quote(leadIds, ['owner']);
    expect([await world.db.lookups.count(), world.standIns.requests()]).toEqual([0, []]);
  });

  it('costs nothing for what is remembered, until it is too old or a refresh is wanted', async () => {
    await buy(leadIds, ['owner']);
    expect(await quote(leadIds, ['owner'])).toMatchObject({
      maxMicros: 0,
      items: [{ kind: 'cached' }],
    });
    expect((await quote(leadIds, ['owner'], true)).maxMicros).toBe(100_000);
    world.pass(14 * DAY_MS);
    expect((await quote(leadIds, ['owner'])).maxMicros).toBe(100_000);
  });

  it('remembers that nothing was found, for a week', async () => {
    const nowhere = await world.addLeads('1 Nowhere Rd');
    await buy(nowhere, ['contacts']);
    expect((await quote(nowhere, ['contacts'])).items[0]?.kind).toBe('cached');
    world.pass(7 * DAY_MS);
    expect((await quote(nowhere, ['contacts'])).items[0]?.kind).toBe('buy');
  });

  it('costs nothing for what is under way', async () => {
    await life.ask(leadIds, ['owner']);
    expect((await quote(leadIds, ['owner'])).items).toMatchObject([
      { kind: 'running', priceMicros: 0 },
    ]);
  });

  it('counts the same lead, and two leads at one address, once', async () => {
    const [twin = ''] = await world.addLeads('2 Sample St');
    const lead = await world.db.leads.get(leadIds[0] ?? '');
    await world.db.leads.update(twin, {
      addressKey: lead?.addressKey ?? null,
      identityKeys: lead?.identityKeys ?? [],
    });
    const { items, maxMicros } = await quote([...leadIds, ...leadIds, twin], ['owner']);
    expect(items.map(({ kind }) => kind)).toEqual(['buy', 'running']);
    expect(maxMicros).toBe(100_000);
  });

  it('leaves out, with the reason, what cannot be looked up', async () => {
    const [sample = '', nameless = ''] = await world.addLeads('2 Sample St', 'Sample Rd');
    await world.db.leads.update(sample, { sample: true });
    const { items } = await quote([sample, nameless, 'gone'], ['owner']);
    expect(items.map(({ kind, reason }) => [kind, reason?.kind])).toEqual([
      ['left-out', 'sample-lead'],
      ['left-out', 'no-address'],
      ['left-out', 'not-found'],
    ]);
  });

  it('leaves out a provider without a key, and one whose host may not be reached', async () => {
    await putSetting(world.db, 'providerKeys', { attom: 'a-key' });
    life = world.startLife({ hasHostAccess: () => Promise.resolve(false) });
    const { items, maxMicros } = await quote(leadIds, ['owner', 'contacts']);
    expect(items.map(({ reason }) => reason)).toEqual([
      { kind: 'no-host-access', provider: 'attom' },
      { kind: 'no-key', provider: 'batchdata' },
    ]);
    expect(maxMicros).toBe(0);
  });
});

describe('what the plan of a key does not hold', () => {
  const NOT_IN_PLAN = { kind: 'not-entitled', provider: 'attom', status: 403 };

  beforeEach(async () => {
    await putSetting(world.db, 'providerKeys', { attom: STAND_IN_KEYS.attomWithoutValues });
    await buy(leadIds, ['value']);
    life.die();
    life = world.startLife();
  });

  it('is left out of quotes after the first refusal, also by the next worker, and sent no more', async () => {
    expect(await quoteOne('value')).toMatchObject({ kind: 'left-out', reason: NOT_IN_PLAN });
    const again = await life.run({ leadIds, datasets: ['value'], refresh: true, maxMicros: 1e9 });
    expect(again).toEqual({ ok: false, failure: NOT_IN_PLAN });
    expect(world.standIns.requests()).toHaveLength(1);
  });

  it('keeps nothing else of the provider from being asked for', async () => {
    expect(await quoteOne('owner')).toMatchObject({ kind: 'buy' });
  });

  it('is offered again once the key was tested', async () => {
    await life.testKey('attom', STAND_IN_KEYS.attomWithoutValues);
    expect(await quoteOne('value')).toMatchObject({ kind: 'buy' });
  });

  it('stays left out after a test of the key that failed', async () => {
    await life.testKey('attom', 'a-wrong-key');
    expect(await quoteOne('value')).toMatchObject({ kind: 'left-out' });
  });

  it('does not keep back an answer that is remembered', async () => {
    await putSetting(world.db, 'notInPlan', {});
    await putSetting(world.db, 'providerKeys', { attom: STAND_IN_KEYS.attom });
    await buy(leadIds, ['value']);
    await putSetting(world.db, 'notInPlan', { value: 403 });
    expect(await quoteOne('value')).toMatchObject({ kind: 'cached' });
  });
});

describe('run', () => {
  it('is refused when the price rose since the quote, and queues nothing', async () => {
    const { maxMicros } = await quote(leadIds, ['owner']);
    await putSetting(world.db, 'prices', { owner: maxMicros + 1 });
    expect(await run(maxMicros)).toEqual({ ok: false, failure: { kind: 'price-changed' } });
    expect(await world.db.lookups.count()).toBe(0);
  });

  it('is refused before the user agreed to the notice', async () => {
    await putSetting(world.db, 'consentAt', null);
    expect(await run()).toEqual({ ok: false, failure: { kind: 'no-consent' } });
    expect(await world.db.lookups.count()).toBe(0);
  });

  it('is refused with the reason when nothing of it can be done', async () => {
    await putSetting(world.db, 'providerKeys', {});
    expect(await run()).toEqual({ ok: false, failure: { kind: 'no-key', provider: 'attom' } });
  });

  it('joins an ask for what is already queued, also from two panels at once', async () => {
    const other = world.startLife();
    const [first, second] = await Promise.all([
      life.ask(leadIds, ['owner']),
      other.ask(leadIds, ['owner']),
    ]);
    await Promise.all([life.drain(), life.drain(), other.drain()]);
    expect(first).toEqual(second);
    expect(await world.db.lookups.count()).toBe(1);
    expect(world.standIns.ledger.totals().rows).toBe(1);
  });

  it('gives one answer to every lead at the address', async () => {
    const [twin = ''] = await world.addLeads('2 Sample St');
    const lead = await world.db.leads.get(leadIds[0] ?? '');
    await world.db.leads.update(twin, {
      addressKey: lead?.addressKey ?? null,
      identityKeys: lead?.identityKeys ?? [],
    });
    await buy([...leadIds, twin], ['owner']);
    expect((await world.db.leads.get(twin))?.facts.ownerNames?.source).toBe('attom');
    expect(world.standIns.ledger.totals().rows).toBe(1);
  });

  it('gives what is remembered to a lead that came later, free and without a job', async () => {
    await buy(leadIds, ['owner', 'contacts']);
    await world.db.leads.bulkDelete(leadIds);
    const [later = ''] = await world.addLeads('1 Sample St');
    expect(await buy([later], ['owner', 'contacts'])).toEqual([]);
    const lead = await world.db.leads.get(later);
    expect(lead?.facts.ownerNames?.source).toBe('attom');
    expect(lead?.contactCounts).not.toBeNull();
    expect((await world.db.contacts.get(later))?.persons).toHaveLength(1);
    expect([world.standIns.requests().length, await world.db.ledger.count()]).toEqual([2, 2]);
  });

  it('gives a remembered answer once, however often it is asked for', async () => {
    for (const _ of [1, 2, 3]) await buy(leadIds, ['owner']);
    const events = await world.db.events.toArray();
    expect(events.filter(({ detail }) => detail.kind === 'looked-up')).toHaveLength(1);
  });
});
