import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { putSetting } from '../db/settings.ts';

const CENT = 10_000;
const PRICE = 10 * CENT;

let world: EnrichmentWorld;
let life: WorkerLife;
/** Two lookups of 10 cents each, held by a fence of 5 cents a month. */
let held: [string, string];

beforeEach(async () => {
  world = await openEnrichmentWorld();
  await putSetting(world.db, 'budgets', { day: null, month: 5 * CENT, lead: null, provider: {} });
  life = world.startLife();
  const [a = '', b = ''] = await life.ask(await world.addLeads('1 Sample St', '2 Sample St'), [
    'owner',
  ]);
  held = [a, b];
  await life.drain();
});
afterEach(() => world.close());

const states = async () =>
  (await world.db.lookups.bulkGet([...held])).map((job) => job?.state ?? 'gone');

describe('a lookup that may cross its fence once', () => {
  it('goes alone: what else is held stays held, also over a death of the worker', async () => {
    expect(await life.allowOnce(held[1], PRICE)).toEqual({ ok: true, value: null });
    life.die();
    life = world.startLife();
    await life.resume();
    await life.drain();
    expect(await states()).toEqual(['queued', 'done']);
    world.pass(2 * 3_600_000);
    await life.drain();
    expect(await states()).toEqual(['queued', 'done']);
    expect(await world.ledgerMicros()).toBe(PRICE);
  });

  it('is reserved like any other: the one behind it is held by that much more', async () => {
    const { db } = world;
    expect((await db.lookups.get(held[0]))?.failure).toMatchObject({ byMicros: 5 * CENT });
    world.standIns.play({ latency: 50 });
    const leadIds = await world.addLeads('3 Sample St');
    await life.allowOnce(held[0], PRICE);
    const arrived = world.standIns.nextRequest('property/expandedprofile');
    const drained = life.drain();
    await arrived;
    const [behind] = await life.ask(leadIds, ['owner']);
    await life.drain();
    await drained;
    expect((await db.lookups.get(behind ?? ''))?.failure).toMatchObject({ byMicros: 15 * CENT });
  });

  it('may be sent again when its call was refused for nothing', async () => {
    world.standIns.play({ faults: [{ kind: '503', times: 1 }] });
    await life.allowOnce(held[0], PRICE);
    await life.drain();
    world.pass(60_000);
    await life.drain();
    expect(await states()).toEqual(['done', 'queued']);
  });

  it('is held again when it is asked for anew after it failed', async () => {
    world.standIns.play({ faults: [{ kind: 'drop-before-billing', times: 1 }] });
    await life.allowOnce(held[0], PRICE);
    await life.drain();
    await life.settle(held[0], false);
    expect(await states()).toEqual(['failed', 'queued']);
    await life.retry(held[0], PRICE);
    await life.drain();
    expect(await states()).toEqual(['queued', 'queued']);
    expect(await world.ledgerMicros()).toBe(0);
  });

  it('is held again when it was dropped and put back', async () => {
    await life.pause({ lookupId: held[0] }, true);
    await life.allowOnce(held[0], PRICE);
    await life.cancel({ lookupId: held[0] });
    await life.putBack([held[0]]);
    await life.pause({ lookupId: held[0] }, false);
    await life.drain();
    expect(await states()).toEqual(['queued', 'queued']);
    expect(await world.ledgerMicros()).toBe(0);
  });

  it('is refused at another price, and for what no fence holds', async () => {
    expect(await life.allowOnce(held[0], PRICE - 1)).toMatchObject({
      failure: { kind: 'price-changed' },
    });
    await life.allowOnce(held[0], PRICE);
    await life.drain();
    expect(await life.allowOnce(held[0], PRICE)).toMatchObject({ failure: { kind: 'superseded' } });
    expect(await life.allowOnce('gone', PRICE)).toMatchObject({ failure: { kind: 'not-found' } });
  });
});
