import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import type { Reconciled } from '../domain/reconciled.ts';
import { DAY_MS } from '../shared/clock.ts';
import { putSetting } from '../db/settings.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
});
afterEach(() => world.close());

async function check(): Promise<Reconciled> {
  const result = await life.reconcile('batchdata');
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

/** One lookup that is answered, and one of which the answer is lost before or after it was billed. */
async function loseAnAnswer(kind: 'drop-before-billing' | 'drop-after-billing') {
  const [first = '', second = ''] = await world.addLeads('1 Sample St', '2 Sample St');
  await life.ask([first], ['contacts']);
  await life.finish();
  world.standIns.play({ faults: [{ kind, endpoint: 'property/skip-trace', times: 1 }] });
  await life.ask([second], ['contacts']);
  await life.finish();
  expect(await world.db.ledger.where('status').equals('uncertain').count()).toBe(1);
}

describe('a provider’s count', () => {
  it.each([
    ['drop-before-billing', { charged: 0, notCharged: 1 }],
    ['drop-after-billing', { charged: 1, notCharged: 0 }],
  ] as const)('settles a charge lost by %s, and sends nothing again', async (kind, settled) => {
    await loseAnAnswer(kind);
    world.pass(2 * DAY_MS);
    const sent = world.standIns.ledger.totals().rows;
    expect(await check()).toMatchObject({ ...settled, open: [] });
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
    expect(await world.db.ledger.where('status').equals('uncertain').count()).toBe(0);
    await life.finish();
    expect(world.standIns.ledger.totals().rows).toBe(sent);
    expect(await check()).toMatchObject({ charged: 0, notCharged: 0, open: [] });
  });

  it('settles nothing before its day is over and the report has had time', async () => {
    await loseAnAnswer('drop-after-billing');
    world.pass(DAY_MS / 2 + 60_000);
    const untilAt = Date.UTC(2026, 10, 2, 6);
    expect((await check()).open).toEqual([
      { day: '2026-11-01', charges: 1, why: { kind: 'too-early', untilAt } },
    ]);
  });

  it('that fits neither way leaves the charge to the user, with the difference', async () => {
    await loseAnAnswer('drop-after-billing');
    world.pass(2 * DAY_MS);
    const [known] = await world.db.ledger.where('status').equals('charged').toArray();
    await world.db.ledger.update(known?.id ?? '', { chargedMicros: 90_000 });
    expect((await check()).open).toEqual([
      {
        day: '2026-11-01',
        charges: 1,
        why: { kind: 'differs', reported: 140_000, least: 90_000, most: 160_000, unit: 'micros' },
      },
    ]);
    expect(await world.db.ledger.where('status').equals('uncertain').count()).toBe(1);
  });

  it('that cannot be read settles nothing', async () => {
    await loseAnAnswer('drop-after-billing');
    world.pass(2 * DAY_MS);
    await putSetting(world.db, 'providerKeys', {});
    expect(await life.reconcile('batchdata')).toMatchObject({
      ok: false,
      failure: { kind: 'no-key' },
    });
    expect(await life.reconcile('attom')).toMatchObject({ ok: false });
  });
});
