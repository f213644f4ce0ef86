import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  NO_LIMITS,
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import type { FaultRule } from '@/tests/support/stand-ins/scenario.ts';
import type { DatasetId } from '../domain/dataset.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
});
afterEach(() => world.close());

/** Looks up one dataset of one lead while the provider fails in this way; gives what became of it. */
async function lookUp(dataset: DatasetId, fault: FaultRule) {
  const leadIds = await world.addLeads('1 Sample St');
  world.standIns.play({ faults: [fault] });
  const [lookupId = ''] = await life.ask(leadIds, [dataset]);
  await life.finish();
  return {
    leadIds,
    lookupId,
    job: await world.db.lookups.get(lookupId),
    calls: world.standIns.requests().length,
    billedMicros: world.standIns.ledger.totals().micros,
    ledgerMicros: await world.ledgerMicros(),
  };
}

describe('a fault that bills nothing', () => {
  it.each<[DatasetId, FaultRule['kind']]>([
    ['owner', '500'],
    ['owner', '503'],
    ['owner', 'html-502'],
    ['owner', '429'],
    ['contacts', '429'],
    ['contacts', '503'],
  ])('of %s (%s) is asked again by itself and paid once', async (dataset, kind) => {
    const { job, calls, billedMicros, ledgerMicros } = await lookUp(dataset, { kind, times: 2 });
    expect(job).toMatchObject({ state: 'done', attempts: 3, failure: null });
    expect([calls, ledgerMicros]).toEqual([3, billedMicros]);
    const statuses = (await world.db.ledger.toArray()).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual(['charged', 'not-charged', 'not-charged']);
  });

  it('ends the job after four attempts', async () => {
    const { job, calls, ledgerMicros } = await lookUp('owner', { kind: '500', times: 9 });
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
    ['contacts', 'not-json', 'malformed-response'],
    ['contacts', '500', 'provider-error'],
    ['contacts', 'html-502', 'provider-error'],
  ])('of %s (%s) counts as spent and is not asked again', async (dataset, kind, failure) => {
    const { job, calls, ledgerMicros } = await lookUp(dataset, { kind });
    expect(job).toMatchObject({ state: 'uncertain', attempts: 1, failure: { kind: failure } });
    expect(ledgerMicros).toBe(dataset === 'owner' ? 100_000 : 70_000);
    await life.finish();
    expect([calls, world.standIns.requests().length]).toEqual([1, 1]);
  });

  it('keeps the same thing from being bought until the user has settled it', async () => {
    const { lookupId, leadIds } = await lookUp('owner', { kind: 'drop-after-billing' });
    const reason = { kind: 'charge-uncertain', provider: 'attom' };
    const again = await life.quote(leadIds, ['owner'], true);
    expect(again).toMatchObject({ value: { items: [{ kind: 'left-out', reason }] } });
    expect(await life.retry(lookupId, Infinity)).toEqual({ ok: false, failure: reason });
    expect(await life.cancel({ lookupId })).toMatchObject({ failure: { kind: 'superseded' } });
  });

  it.each([
    ['drop-after-billing', true],
    ['drop-before-billing', false],
  ] as const)('of a %s agrees with the bill once settled', async (kind, charged) => {
    const { lookupId, billedMicros } = await lookUp('owner', { kind });
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

  it('lets no other paid call out before a free one got through', async () => {
    const leadIds = await world.addLeads('1 Sample St', '2 Sample St', '3 Sample St');
    world.standIns.play({ faults: [{ kind: 'drop-before-billing', times: 3 }] });
    life = world.startLife({ limits: { attom: { ...NO_LIMITS, concurrency: 1 } } });
    await life.ask(leadIds, ['owner']);
    await life.finish();
    const states = (await world.db.lookups.toArray()).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['done', 'done', 'uncertain']);
    const wire = world.standIns.requests().map(({ status, fault }) => fault ?? status);
    const dropped = 'drop-before-billing';
    expect(wire).toEqual([dropped, dropped, dropped, 400, 200, 200]);
  });
});
