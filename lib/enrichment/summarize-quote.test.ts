import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { putSetting } from '../db/settings.ts';
import type { Budgets } from '../domain/budget.ts';
import type { QuoteSummary } from '../domain/lookup.ts';
import type { LookupAsk } from './enrichment.ts';

const CENT = 10_000;
const NO_FENCES: Budgets = { day: null, month: null, lead: null, provider: {} };

let world: EnrichmentWorld;
let life: WorkerLife;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
});
afterEach(() => world.close());

async function summarize(ask: LookupAsk): Promise<QuoteSummary> {
  const summary = await life.summarize(ask);
  if (!summary.ok) throw new Error(summary.failure.kind);
  return summary.value;
}

const streets = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${index + 1} Sample St`);

describe('a quote for many leads', () => {
  it('counts what is remembered, under way, bought and left out', async () => {
    const leadIds = await world.addLeads(...streets(12), 'Sample St');
    await life.ask(leadIds.slice(0, 9), ['contacts']);
    await life.drain();
    await life.ask(leadIds.slice(9, 10), ['contacts']);
    const summary = await summarize({ leadIds, datasets: ['contacts'], refresh: false });
    expect(summary.lines).toEqual([
      { dataset: 'contacts', cached: 9, running: 1, buy: 2, units: 2, buyMicros: 14 * CENT },
    ]);
    expect(summary.leftOut).toEqual([{ reason: { kind: 'no-address' }, count: 1 }]);
    expect(summary).toMatchObject({
      maxMicros: 14 * CENT,
      refreshMicros: 63 * CENT,
      month: { bookedMicros: 63 * CENT, reservedMicros: 7 * CENT },
      over: null,
    });
  });

  it.each([
    ['day', { day: 25 * CENT }],
    ['month', { month: 25 * CENT }],
    ['provider', { provider: { attom: 25 * CENT } }],
    ['lead', { lead: 5 * CENT }],
  ] as const)('says when a %s’s fence would be crossed', async (fence, budgets) => {
    await putSetting(world.db, 'budgets', { ...NO_FENCES, ...budgets });
    const leadIds = await world.addLeads(...streets(3));
    const { over } = await summarize({ leadIds, datasets: ['owner'], refresh: false });
    const byMicros = 5 * CENT;
    expect(over).toEqual({ kind: 'over-budget', provider: 'attom', fence, byMicros });
  });

  it('counts what waits in the queue as good as spent', async () => {
    await putSetting(world.db, 'budgets', { ...NO_FENCES, day: 50 * CENT });
    const leadIds = await world.addLeads(...streets(6));
    await life.ask(leadIds.slice(0, 4), ['owner']);
    const ask = { leadIds: leadIds.slice(4), datasets: ['owner' as const], refresh: false };
    expect((await summarize(ask)).over).toMatchObject({ fence: 'day', byMicros: 10 * CENT });
  });

  it('is carried out in parts, in the order asked, for no more than it said', async () => {
    const leadIds = await world.addLeads(...streets(120));
    const ask: LookupAsk = { leadIds, datasets: ['owner'], refresh: false };
    const { maxMicros } = await summarize(ask);
    expect(await life.run({ ...ask, maxMicros: maxMicros - 1 })).toEqual({
      ok: false,
      failure: { kind: 'price-changed' },
    });
    expect(await world.db.lookups.count()).toBe(0);
    const run = await life.run({ ...ask, maxMicros });
    expect(run).toEqual({ ok: true, value: { lookupIds: [], toCome: 120 } });
    await life.drain();
    const jobs = await world.db.lookups.toArray();
    const inTurn = jobs.toSorted((a, b) => a.turn - b.turn).map(({ leadId }) => leadId);
    expect(inTurn).toEqual(leadIds);
  });
});
