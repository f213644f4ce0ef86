import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import type { DatasetId } from '../domain/dataset.ts';
import { SOURCES } from './registry.ts';

let world: EnrichmentWorld;
beforeEach(async () => {
  world = await openEnrichmentWorld();
});
afterEach(() => world.close());

async function askAbout(life: WorkerLife, streets: string[], datasets: DatasetId[]) {
  const leadIds = await world.addLeads(...streets);
  await life.ask(leadIds, datasets);
  return leadIds;
}

describe('a worker that dies', () => {
  it('before it sent anything loses nothing', async () => {
    const first = world.startLife();
    await askAbout(first, ['1 Sample St'], ['owner']);
    first.die();
    await world.startLife().finish();
    expect(await world.db.lookups.toArray()).toMatchObject([{ state: 'done' }]);
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  });

  it.each<DatasetId>(['owner', 'contacts'])(
    'between sending and the answer of %s leaves one uncertain charge, never sent again',
    async (dataset) => {
      world.standIns.play({ latency: 50 });
      const first = world.startLife();
      const [leadId = ''] = await askAbout(first, ['1 Sample St'], [dataset]);
      const arrived = world.standIns.nextRequest(SOURCES[dataset].endpoint.replace('v1/', ''));
      const drained = first.drain();
      await arrived;
      first.die();
      void drained;

      const second = world.startLife();
      await second.finish();
      expect(await world.db.lookups.toArray()).toMatchObject([
        { state: 'uncertain', failure: { kind: 'interrupted' } },
      ]);
      expect(world.standIns.requests()).toHaveLength(1);
      expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);

      const [job] = await world.db.lookups.toArray();
      await second.settle(job?.id ?? '', true);
      await second.retry(job?.id ?? '', 100_000);
      await second.finish();
      expect((await world.db.lookups.get(job?.id ?? ''))?.state).toBe('done');
      expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
      expect((await world.db.leads.get(leadId))?.facts.ownerNames).toBeDefined();
    },
  );

  it('is told from one that still waits: its own calls are left alone', async () => {
    world.standIns.play({ latency: 400 });
    const life = world.startLife();
    await askAbout(life, ['1 Sample St'], ['owner']);
    const arrived = world.standIns.nextRequest('property/expandedprofile');
    const drained = life.drain();
    await arrived;
    expect(await life.nextDueAt()).toBe(world.clock() + 60_000);
    await life.resume();
    expect(await world.db.lookups.toArray()).toMatchObject([{ state: 'running' }]);
    await drained;
    expect(await world.db.lookups.toArray()).toMatchObject([{ state: 'done' }]);
  });

  it('but answers after all is believed', async () => {
    world.standIns.play({ latency: 400 });
    const slow = world.startLife();
    await askAbout(slow, ['1 Sample St'], ['owner']);
    const arrived = world.standIns.nextRequest('property/expandedprofile');
    const drained = slow.drain();
    await arrived;
    await world.startLife().resume();
    expect(await world.db.lookups.toArray()).toMatchObject([{ state: 'uncertain' }]);
    await drained;
    expect(await world.db.lookups.toArray()).toMatchObject([{ state: 'done', failure: null }]);
    expect(await world.ledgerMicros()).toBe(100_000);
  });
});
