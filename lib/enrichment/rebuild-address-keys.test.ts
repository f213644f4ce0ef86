import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { addErasures } from '../db/erasures.ts';
import { putSetting } from '../db/settings.ts';
import { DATASET_IDS } from '../domain/dataset.ts';
import { houseMark } from '../domain/erasure.ts';
import { identityKeysOf } from '../domain/identity-keys.ts';
import type { Lead } from '../domain/lead.ts';
import { openDuplicates } from '../leads/decide-duplicate.ts';
import { mergeLeads } from '../leads/merge-leads.ts';
import { rebuildAddressKeys } from './rebuild-address-keys.ts';
import { keyOfPlace } from './registry.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
});
afterEach(() => world.close());

const OLD = (key: string | null) => key && `OLD${key}`;

/** A lead as an older LeadFlow would have left it: under a key that today's address room no longer makes. */
function aged(lead: Lead): Lead {
  const old = { ...lead, addressKey: OLD(lead.addressKey), addressKeyVersion: 0 };
  const absorbed = old.absorbed.map((each) => ({ ...each, identityKeys: [] }));
  return { ...old, absorbed, identityKeys: identityKeysOf({ ...old, absorbed }) };
}

/** Makes all leads old, with their answers and jobs. */
async function makeOld(): Promise<void> {
  const { db } = world;
  const leads = await db.leads.toArray();
  const resting = await db.mergedLeads.toArray();
  const keys = [...leads, ...resting.map(({ row }) => row)].flatMap(({ addressKey }) =>
    DATASET_IDS.map(
      (dataset) =>
        [
          keyOfPlace(dataset, addressKey ?? ''),
          keyOfPlace(dataset, OLD(addressKey) ?? ''),
        ] as const,
    ),
  );
  await rekey(new Map(keys));
  await putSetting(db, 'addressKeys', { version: 0, afterId: null });
  await db.leads.bulkPut(leads.map(aged));
  await db.mergedLeads.bulkPut(resting.map((each) => ({ ...each, row: aged(each.row) })));
}

async function rekey(oldKeys: ReadonlyMap<string, string>): Promise<void> {
  const { cache, lookups } = world.db;
  const entries = await cache.toArray();
  await cache.clear();
  await cache.bulkAdd(
    entries.map((entry) => ({
      ...entry,
      requestKey: oldKeys.get(entry.requestKey) ?? entry.requestKey,
    })),
  );
  await lookups.toCollection().modify((job) => {
    const old = oldKeys.get(job.requestKey);
    if (old === undefined) return;
    job.requestKey = old;
    if (job.openKey !== undefined) job.openKey = old;
  });
}

const requests = () => world.standIns.requests().length;

describe('rebuildAddressKeys', () => {
  it('finds every lead by its address again, over many chunks', async () => {
    const streets = Array.from({ length: 450 }, (_, index) => `${index + 1} Sample St`);
    const ids = await world.addLeads(...streets);
    const before = await world.db.leads.bulkGet(ids);
    await makeOld();
    await rebuildAddressKeys(world.db, world.clock());
    expect(await world.db.leads.bulkGet(ids)).toEqual(before);
  });

  it('goes on where an earlier life stopped, and starts anew for a newer version', async () => {
    await world.addLeads('1 Sample St');
    await world.db.leads.clear();
    const [first = '', second = ''] = (
      await world.addLeads('2 Sample St', '3 Sample St')
    ).toSorted();
    await makeOld();
    await world.db.settings.put({ key: 'addressKeys', value: { version: 7, afterId: first } });
    const versions = async () =>
      (await world.db.leads.bulkGet([first, second])).map((lead) => lead?.addressKeyVersion);
    await rebuildAddressKeys(world.db, world.clock(), 7);
    expect(await versions()).toEqual([0, 7]);
    await rebuildAddressKeys(world.db, world.clock(), 8);
    expect(await versions()).toEqual([8, 8]);
  });

  it('never pays again for what was bought under the old key', async () => {
    const [id = ''] = await world.addLeads('1 Sample St');
    await life.ask([id], ['owner']);
    await life.drain();
    await makeOld();
    await life.resume();
    const quote = await life.quote([id], ['owner'], false);
    expect(quote).toMatchObject({ value: { items: [{ kind: 'cached' }], maxMicros: 0 } });
  });

  it('keeps a waiting job, and joins new asks to it', async () => {
    const [id = ''] = await world.addLeads('1 Sample St');
    const [jobId = ''] = await life.ask([id], ['owner']);
    await makeOld();
    await life.resume();
    expect(await life.ask([id], ['owner'])).toEqual([jobId]);
    await life.drain();
    expect((await world.db.leads.get(id))?.facts.ownerNames?.source).toBe('attom');
    expect(requests()).toBe(1);
  });

  it('keeps an answer that was under way meanwhile', async () => {
    const [id = ''] = await world.addLeads('1 Sample St');
    await life.ask([id], ['owner']);
    await makeOld();
    world.standIns.play({ latency: 50 });
    const arrived = world.standIns.nextRequest('property/expandedprofile');
    const drained = life.drain();
    await arrived;
    await rebuildAddressKeys(world.db, world.clock());
    await drained;
    const lead = await world.db.leads.get(id);
    expect(lead?.facts.ownerNames?.source).toBe('attom');
    expect(await world.db.cache.get(keyOfPlace('owner', lead?.addressKey ?? ''))).toBeDefined();
  });

  it('leaves one of two jobs that turn out to be one, and asks about their leads', async () => {
    const ids = await world.addLeads('1 Sample St', '2 Sample St');
    await life.ask(ids, ['owner']);
    await makeOld();
    const { address } = (await world.db.leads.get(ids[0] ?? '')) ?? {};
    await world.db.leads.update(ids[1] ?? '', { ...(address && { address }) });
    await life.finish();
    const states = (await world.db.lookups.toArray()).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['cancelled', 'done']);
    expect(
      (await openDuplicates(world.db)).map(({ leads }) => leads.map(({ id }) => id).toSorted()),
    ).toEqual([ids.toSorted()]);
    expect(requests()).toBe(1);
  });

  it('knows a merged lead by all of its addresses again', async () => {
    const [stays = '', rests = ''] = await world.addLeads('1 Sample St', '2 Sample St');
    await life.ask([rests], ['owner']);
    await life.drain();
    const merge = { leadId: stays, absorbedIds: [rests], stageId: null, edits: [] };
    await mergeLeads(world.db, merge, world.clock());
    const before = (await world.db.leads.get(stays))?.identityKeys.toSorted();
    await makeOld();
    await life.resume();
    expect((await world.db.leads.get(stays))?.identityKeys.toSorted()).toEqual(before);
    expect(await life.quote([stays], ['owner'], false)).toMatchObject({
      value: { items: [{ kind: 'cached' }] },
    });
  });
});

it('keeps people of a home from being looked up again where somebody was erased', async () => {
  const [leadId = ''] = await world.addLeads('1 Sample St');
  await makeOld();
  const { addressKey } = (await world.db.leads.get(leadId)) ?? {};
  await addErasures(world.db, [houseMark(addressKey ?? '')], 1);
  await life.resume();
  expect((await world.db.leads.get(leadId))?.addressKey).not.toBe(addressKey);
  const quote = await life.quote([leadId], ['contacts'], false);
  expect(quote.ok && quote.value.items[0]?.reason).toEqual({ kind: 'person-erased' });
});
