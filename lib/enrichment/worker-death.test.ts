import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import type { FaultRule } from '@/tests/support/stand-ins/scenario.ts';
import { seededRandom } from '../sample/seeded-random.ts';
import type { DatasetId } from '../domain/dataset.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
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

const turnOfEventLoop = () => new Promise<void>((resolve) => void setImmediate(resolve));

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
    world.standIns.play({ latency: 50 });
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
    world.standIns.play({ latency: 50 });
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

const FAULTS: FaultRule[] = [
  { kind: '429', probability: 0.01, retryAfter: { form: 'seconds', seconds: 3 } },
  { kind: '500', probability: 0.01 },
  { kind: 'html-502', probability: 0.01 },
  { kind: 'drop-before-billing', probability: 0.01 },
  { kind: 'drop-after-billing', probability: 0.01 },
];

describe('a worker that dies again and again, under faults', () => {
  it.each([1, 2, 3])(
    'ends every job, pays nothing twice, and its bill is right (seed %d)',
    async (seed) => {
      const random = seededRandom(seed);
      world.standIns.play({ faults: FAULTS, seed: `deaths ${seed}` });
      const streets = Array.from(
        { length: 40 },
        (_, index) => `${index + 1} ${index % 8 === 0 ? 'Nowhere Rd' : 'Sample St'}`,
      );
      let life = world.startLife();
      await askAbout(life, streets, ['owner', 'value', 'contacts']);
      for (let deaths = 0; deaths < 30; deaths += 1) {
        const drained = life.resume().then(() => life.drain());
        for (let turns = random.int(0, 120); turns > 0; turns -= 1) await turnOfEventLoop();
        life.die();
        void drained;
        life = world.startLife();
      }
      await life.finish();

      const jobs = await world.db.lookups.toArray();
      expect(jobs).toHaveLength(120);
      const open = jobs.filter(({ state }) => state === 'queued' || state === 'running');
      expect(open).toEqual([]);
      expect(await world.db.ledger.where('status').equals('pending').count()).toBe(0);

      const billed = world.standIns.ledger
        .rows()
        .map(({ endpoint, item }) => `${endpoint} ${item}`);
      expect(new Set(billed).size).toBe(billed.length);
      expect(await world.ledgerMicros()).toBeGreaterThanOrEqual(
        world.standIns.ledger.totals().micros,
      );
      await settleByTheBill(life);
      expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
    },
  );
});

/** Settles each uncertain charge as the provider's own bill has it. */
async function settleByTheBill(life: WorkerLife): Promise<void> {
  const rows = world.standIns.ledger.rows();
  const wasBilled = async ({ leadId, dataset }: LedgerEntry) => {
    const lead = await world.db.leads.get(leadId);
    const street = lead?.address.street?.toUpperCase() ?? '';
    return rows.some(
      ({ endpoint, item }) =>
        SOURCES[dataset].endpoint.endsWith(endpoint) && item.startsWith(`${street},`),
    );
  };
  for (const entry of await world.db.ledger.where('status').equals('uncertain').toArray())
    await life.settle(entry.lookupId, await wasBilled(entry));
}
