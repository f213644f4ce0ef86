import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
let leadIds: string[];
let lookupIds: string[];

beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
  leadIds = await world.addLeads('1 Sample St', '2 Sample St');
  lookupIds = await life.ask(leadIds, ['owner', 'contacts']);
});
afterEach(() => world.close());

const ok = { ok: true, value: null };
const states = async () =>
  (await world.db.lookups.bulkGet(lookupIds)).map((job) => job?.state ?? 'gone');

describe('cancelling everything', () => {
  it('takes out what waits at every provider, and can be undone once', async () => {
    const cancelled = await life.cancel({ all: true });
    expect(cancelled).toMatchObject({ ok: true });
    expect(await states()).toEqual(Array(4).fill('cancelled'));
    expect(await life.putBack(lookupIds)).toEqual(ok);
    expect(await states()).toEqual(Array(4).fill('queued'));
    expect(await life.putBack(lookupIds)).toMatchObject({ failure: { kind: 'superseded' } });
    await life.finish();
    expect(await states()).toEqual(Array(4).fill('done'));
    expect(world.standIns.ledger.totals().rows).toBe(4);
  });
});

describe('putting back', () => {
  it('leaves out what was asked for anew meanwhile, waiting or answered', async () => {
    await life.cancel({ all: true });
    await life.ask(leadIds.slice(0, 1), ['owner']);
    await life.finish();
    await life.ask(leadIds.slice(0, 1), ['contacts']);
    expect(await life.putBack(lookupIds)).toEqual(ok);
    const back = (await world.db.lookups.toArray()).filter(({ state }) => state === 'queued');
    expect(back).toHaveLength(3);
    await life.finish();
    expect(world.standIns.ledger.totals().rows).toBe(4);
  });

  it('keeps the pause, the place and the price it had', async () => {
    const [first = ''] = lookupIds;
    await life.pause({ lookupId: first }, true);
    const before = await world.db.lookups.get(first);
    world.pass(1000);
    await life.cancel({ lookupId: first });
    await life.putBack([first]);
    const { updatedAt: _, ...kept } = before ?? { updatedAt: 0 };
    expect(await world.db.lookups.get(first)).toMatchObject(kept);
  });

  it('does nothing about lookups that are unknown or were never cancelled', async () => {
    expect(await life.putBack(['gone', ...lookupIds])).toMatchObject({
      failure: { kind: 'superseded' },
    });
  });
});
