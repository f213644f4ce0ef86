import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEnrichmentWorld, type EnrichmentWorld } from '@/tests/support/enrichment-world.ts';
import { putSetting } from '../db/settings.ts';
import { DAY_MS } from '../shared/clock.ts';
import type { DatasetId } from '../domain/dataset.ts';

let world: EnrichmentWorld;
let life: ReturnType<EnrichmentWorld['startLife']>;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
});
afterEach(() => world.close());

const PLENTY = 10_000_000;

async function quote(leadIds: string[], datasets: DatasetId[], refresh = false) {
  const quoted = await life.quote(leadIds, datasets, refresh);
  if (!quoted.ok) throw new Error(quoted.failure.kind);
  return quoted.value;
}

async function buy(leadIds: string[], datasets: DatasetId[], refresh = false) {
  const result = await life.run({ leadIds, datasets, refresh, maxMicros: PLENTY });
  await life.drain();
  return result;
}

describe('quote', () => {
  it('prices every dataset of every lead at the starting estimates', async () => {
    const leads = await world.addLeads('1 Sample St', '2 Sample St');
    const { items, maxMicros } = await quote(
      leads.map(({ id }) => id),
      ['owner', 'contacts'],
    );
    expect(items.map(({ kind, priceMicros }) => [kind, priceMicros])).toEqual([
      ['buy', 100_000],
      ['buy', 70_000],
      ['buy', 100_000],
      ['buy', 70_000],
    ]);
    expect(maxMicros).toBe(340_000);
  });

  it("takes the user's own prices", async () => {
    const [lead] = await world.addLeads('1 Sample St');
    await putSetting(world.db, 'prices', { owner: 250_000 });
    expect((await quote([lead?.id ?? ''], ['owner', 'value'])).maxMicros).toBe(350_000);
  });

  it('writes and sends nothing', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    await quote([lead?.id ?? ''], ['owner']);
    expect([await world.db.lookups.count(), world.standIns.requests()]).toEqual([0, []]);
  });

  it('costs nothing for what is remembered, until it is too old or a refresh is wanted', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    const ids = [lead?.id ?? ''];
    await buy(ids, ['owner']);
    expect(await quote(ids, ['owner'])).toMatchObject({
      maxMicros: 0,
      items: [{ kind: 'cached' }],
    });
    expect((await quote(ids, ['owner'], true)).maxMicros).toBe(100_000);
    world.pass(14 * DAY_MS);
    expect((await quote(ids, ['owner'])).maxMicros).toBe(100_000);
  });

  it('remembers that nothing was found, for a week', async () => {
    const [lead] = await world.addLeads('1 Nowhere Rd');
    const ids = [lead?.id ?? ''];
    await buy(ids, ['contacts']);
    expect((await quote(ids, ['contacts'])).items[0]?.kind).toBe('cached');
    world.pass(7 * DAY_MS);
    expect((await quote(ids, ['contacts'])).items[0]?.kind).toBe('buy');
  });

  it('costs nothing for what is under way, and counts the same thing once', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    const ids = [lead?.id ?? '', lead?.id ?? ''];
    expect((await quote(ids, ['owner'])).items).toHaveLength(1);
    await life.run({ leadIds: ids, datasets: ['owner'], refresh: false, maxMicros: PLENTY });
    expect((await quote(ids, ['owner'])).items).toMatchObject([
      { kind: 'running', priceMicros: 0 },
    ]);
  });

  it('leaves out, with the reason, what cannot be looked up', async () => {
    const [sample, nameless, keyed] = await world.addLeads(
      '1 Sample St',
      'Sample Rd',
      '3 Sample St',
    );
    await world.db.leads.update(sample?.id ?? '', { sample: true });
    await putSetting(world.db, 'providerKeys', { attom: 'a-key' });
    const ids = [sample?.id ?? '', nameless?.id ?? '', 'gone'];
    const reasons = (await quote(ids, ['owner'])).items.map(({ reason }) => reason?.kind);
    expect(reasons).toEqual(['sample-lead', 'no-address', 'not-found']);
    expect((await quote([keyed?.id ?? ''], ['contacts'])).items).toMatchObject([
      { kind: 'left-out', priceMicros: 0, reason: { kind: 'no-key', provider: 'batchdata' } },
    ]);
  });

  it('leaves out a provider whose host may not be reached', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    life = world.startLife({
      hasHostAccess: (origin) => Promise.resolve(!origin.includes('attom')),
    });
    const { items } = await quote([lead?.id ?? ''], ['owner', 'contacts']);
    expect(items.map(({ reason }) => reason?.kind)).toEqual(['no-host-access', undefined]);
  });
});

describe('run', () => {
  it('is refused when the price rose since the quote, and queues nothing', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    const ask = { leadIds: [lead?.id ?? ''], datasets: ['owner' as const], refresh: false };
    const { maxMicros } = await quote(ask.leadIds, ask.datasets);
    await putSetting(world.db, 'prices', { owner: maxMicros + 1 });
    expect(await life.run({ ...ask, maxMicros })).toEqual({
      ok: false,
      failure: { kind: 'price-changed' },
    });
    expect(await world.db.lookups.count()).toBe(0);
  });

  it('is refused before the user agreed to the notice', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    await putSetting(world.db, 'consentAt', null);
    expect(await buy([lead?.id ?? ''], ['owner'])).toEqual({
      ok: false,
      failure: { kind: 'no-consent' },
    });
    expect(world.standIns.requests()).toEqual([]);
  });

  it('is refused with the reason when nothing of it can be done', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    await putSetting(world.db, 'providerKeys', {});
    expect(await buy([lead?.id ?? ''], ['owner'])).toEqual({
      ok: false,
      failure: { kind: 'no-key', provider: 'attom' },
    });
  });

  it('joins an ask for what is already queued, also from two panels at once', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    const ask = { leadIds: [lead?.id ?? ''], datasets: ['owner' as const], refresh: false };
    const [first, second] = await Promise.all([
      life.run({ ...ask, maxMicros: PLENTY }),
      world.startLife().run({ ...ask, maxMicros: PLENTY }),
    ]);
    await Promise.all([life.drain(), life.drain()]);
    expect(first).toEqual(second);
    expect(await world.db.lookups.count()).toBe(1);
    expect(world.standIns.ledger.totals().rows).toBe(1);
  });

  it('gives what is remembered to a lead that came later, free and without a job', async () => {
    const [first] = await world.addLeads('1 Sample St');
    await buy([first?.id ?? ''], ['owner', 'contacts']);
    await world.db.leads.delete(first?.id ?? '');
    const [later] = await world.addLeads('1 Sample St');
    expect(await buy([later?.id ?? ''], ['owner', 'contacts'])).toEqual({
      ok: true,
      value: { lookupIds: [] },
    });
    const lead = await world.db.leads.get(later?.id ?? '');
    expect(lead?.facts.ownerNames?.source).toBe('attom');
    expect(lead?.contactCounts).not.toBeNull();
    expect((await world.db.contacts.get(later?.id ?? ''))?.persons).toHaveLength(1);
    expect(world.standIns.ledger.totals().rows).toBe(2);
    expect(await world.db.ledger.count()).toBe(2);
  });

  it('gives a remembered answer once, however often it is asked for', async () => {
    const [lead] = await world.addLeads('1 Sample St');
    for (const _ of [1, 2, 3]) await buy([lead?.id ?? ''], ['owner']);
    const events = await world.db.events.toArray();
    expect(events.filter(({ detail }) => detail.kind === 'looked-up')).toHaveLength(1);
  });
});
