import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  NO_LIMITS,
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { mergeLeads } from '../leads/merge-leads.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
let leadIds: string[];
let lookupIds: string[];
/** Two leads with two lookups at ATTOM and one at BatchData each. */
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
  leadIds = await world.addLeads('1 Sample St', '2 Sample St');
  lookupIds = await life.ask(leadIds, ['owner', 'value', 'contacts']);
});
afterEach(() => world.close());

const ok = { ok: true, value: null };
const statesOf = async (leadId: string | undefined) =>
  (await world.db.lookups.toArray())
    .filter((job) => job.leadId === leadId)
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ state }) => state);
const addressesAsked = () => world.standIns.ledger.rows().map(({ item }) => item.slice(0, 1));

async function restart(): Promise<void> {
  life.die();
  life = world.startLife();
  await life.finish();
}

describe('a paused lookup', () => {
  it('is held over a restart while the others go, and goes on when told to', async () => {
    const [lookupId = ''] = lookupIds;
    expect(await life.pause({ lookupId }, true)).toEqual(ok);
    await restart();
    expect(await statesOf(leadIds[0])).toEqual(['queued', 'done', 'done']);
    expect(await life.nextDueAt()).toBeNull();
    expect(await life.pause({ lookupId }, false)).toEqual(ok);
    await life.finish();
    expect(await statesOf(leadIds[0])).toEqual(['done', 'done', 'done']);
  });

  it('goes back to its old place', async () => {
    const [first = '', second = ''] = lookupIds;
    await life.pause({ lookupId: first }, true);
    await life.pause({ lookupId: first }, false);
    const jobs = await world.db.lookups.bulkGet([first, second]);
    expect(jobs.map((job) => job?.line)).toEqual(['bulk', 'bulk']);
    life = world.startLife({ limits: { attom: { ...NO_LIMITS, concurrency: 1 } } });
    await life.finish();
    expect(world.standIns.requests().find(({ provider }) => provider === 'attom')).toMatchObject({
      endpoint: 'property/expandedprofile',
    });
    expect(addressesAsked()[0]).toBe('1');
  });

  it('can be cancelled', async () => {
    const [lookupId = ''] = lookupIds;
    await life.pause({ lookupId }, true);
    expect(await life.cancel({ lookupId })).toMatchObject({ ok: true });
    await life.finish();
    expect((await world.db.lookups.get(lookupId))?.state).toBe('cancelled');
  });

  it('that is under way stays paused when it has to be asked again', async () => {
    const [lookupId = ''] = lookupIds;
    world.standIns.play({ latency: 50, faults: [{ kind: '503', times: 1 }] });
    const arrived = world.standIns.nextRequest('property/expandedprofile');
    const drained = life.drain();
    await arrived;
    expect(await life.pause({ lookupId }, true)).toEqual(ok);
    await drained;
    await life.finish();
    expect(await world.db.lookups.get(lookupId)).toMatchObject({ state: 'queued', line: 'paused' });
  });

  it('is refused for one that is over or unknown', async () => {
    await life.finish();
    const [lookupId = ''] = lookupIds;
    expect(await life.pause({ lookupId }, true)).toMatchObject({ failure: { kind: 'superseded' } });
    const unknown = await life.pause({ lookupId: 'gone' }, true);
    expect(unknown).toMatchObject({ failure: { kind: 'not-found' } });
  });
});

describe('a lead', () => {
  it('is paused with all that waits for it, also what was asked for before it was merged', async () => {
    const [stays = '', rests = ''] = leadIds;
    await mergeLeads(
      world.db,
      { leadId: stays, absorbedIds: [rests], stageId: null, edits: [] },
      world.clock(),
    );
    expect(await life.pause({ leadId: stays }, true)).toEqual(ok);
    await restart();
    expect(world.standIns.requests()).toEqual([]);
    await life.pause({ leadId: stays }, false);
    await life.finish();
    expect(addressesAsked()).toHaveLength(6);
  });

  it('is cancelled with all that waits for it', async () => {
    const [leadId = ''] = leadIds;
    expect(await life.cancel({ leadId })).toMatchObject({ ok: true });
    await life.finish();
    expect(await statesOf(leadId)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await life.cancel({ leadId })).toMatchObject({ failure: { kind: 'superseded' } });
  });
});

describe('a provider', () => {
  it('is paused over a restart, with what is asked of it later, and goes on when told to', async () => {
    expect(await life.pause({ provider: 'attom' }, true)).toEqual(ok);
    await restart();
    await life.ask(await world.addLeads('3 Sample St'), ['owner']);
    await life.finish();
    const asked = new Set(world.standIns.requests().map(({ provider }) => provider));
    expect([...asked]).toEqual(['batchdata']);
    expect(await life.nextDueAt()).toBeNull();
    await life.pause({ provider: 'attom' }, false);
    await life.finish();
    expect(world.standIns.ledger.totals().byProvider.attom.rows).toBe(5);
  });

  it('is cancelled with all that waits for it', async () => {
    expect(await life.cancel({ provider: 'attom' })).toMatchObject({ ok: true });
    await life.finish();
    expect(await statesOf(leadIds[0])).toEqual(['cancelled', 'cancelled', 'done']);
  });
});

describe('everything', () => {
  it('is paused over a restart, and goes on with what was paused by itself', async () => {
    const [lookupId = ''] = lookupIds;
    await life.pause({ lookupId }, true);
    expect(await life.pause({ all: true }, true)).toEqual(ok);
    await restart();
    expect(world.standIns.requests()).toEqual([]);
    expect(await life.pause({ all: true }, false)).toEqual(ok);
    await life.finish();
    expect(world.standIns.ledger.totals().rows).toBe(6);
  });

  it('can be paused and let on when nothing waits, for what is asked later', async () => {
    await life.finish();
    expect(await life.pause({ all: true }, true)).toEqual(ok);
    await life.ask(await world.addLeads('3 Sample St'), ['owner']);
    await life.finish();
    expect(world.standIns.ledger.totals().rows).toBe(6);
    expect(await life.pause({ all: true }, false)).toEqual(ok);
    await life.finish();
    expect(world.standIns.ledger.totals().rows).toBe(7);
  });
});
