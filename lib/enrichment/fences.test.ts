import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEnrichmentWorld, type EnrichmentWorld } from '@/tests/support/enrichment-world.ts';
import { putSetting } from '../db/settings.ts';
import type { Budgets } from '../domain/budget.ts';
import { mergeLeads } from '../leads/merge-leads.ts';

const NO_FENCES: Budgets = { day: null, month: null, lead: null, provider: {} };
const CENT = 10_000;
const HOUR_MS = 3_600_000;

let world: EnrichmentWorld;
beforeEach(async () => {
  world = await openEnrichmentWorld();
});
afterEach(() => world.close());

const states = async () => (await world.db.lookups.toArray()).map(({ state }) => state).toSorted();

async function heldFailure() {
  const jobs = await world.db.lookups.toArray();
  return jobs.find(({ state }) => state === 'queued')?.failure;
}

describe('a fence', () => {
  it.each([
    ['day', { day: 25 * CENT }],
    ['month', { month: 25 * CENT }],
    ['provider', { provider: { attom: 25 * CENT } }],
  ] as const)('of a %s lets through what fits and holds the rest', async (fence, budgets) => {
    await putSetting(world.db, 'budgets', { ...NO_FENCES, ...budgets });
    const life = world.startLife();
    const leadIds = await world.addLeads('1 Sample St', '2 Sample St', '3 Sample St');
    await life.ask(leadIds, ['owner']);
    await life.drain();
    expect(await states()).toEqual(['done', 'done', 'queued']);
    expect(await world.ledgerMicros()).toBe(20 * CENT);
    expect(await heldFailure()).toEqual({
      kind: 'over-budget',
      provider: 'attom',
      fence,
      byMicros: 5 * CENT,
    });
    expect(world.standIns.requests()).toHaveLength(2);
  });

  it('of a lead holds what another lead may still have, also for what was merged into it', async () => {
    await putSetting(world.db, 'budgets', { ...NO_FENCES, lead: 15 * CENT });
    const life = world.startLife();
    const [a = '', b = '', c = ''] = await world.addLeads('1 Sample St', '2 Sample St', '3 Elm St');
    await life.ask([a], ['owner']);
    await life.drain();
    const input = { leadId: b, absorbedIds: [a], stageId: null, edits: [] };
    await mergeLeads(world.db, input, world.clock());
    await life.ask([b], ['value']);
    await life.ask([c], ['value']);
    await life.drain();
    expect(await states()).toEqual(['done', 'done', 'queued']);
    expect(await heldFailure()).toMatchObject({ fence: 'lead', byMicros: 5 * CENT });
  });

  it('lets the smaller go on while the bigger is held', async () => {
    await putSetting(world.db, 'budgets', { ...NO_FENCES, day: 8 * CENT });
    const life = world.startLife();
    const [leadId = ''] = await world.addLeads('1 Sample St');
    await life.ask([leadId], ['owner', 'contacts']);
    await life.drain();
    const jobs = await world.db.lookups.toArray();
    expect(jobs.find(({ dataset }) => dataset === 'owner')?.state).toBe('queued');
    expect(jobs.find(({ dataset }) => dataset === 'contacts')?.state).toBe('done');
  });

  it('lets go when it is raised', async () => {
    await putSetting(world.db, 'budgets', { ...NO_FENCES, month: 5 * CENT });
    const life = world.startLife();
    await life.ask(await world.addLeads('1 Sample St'), ['owner']);
    await life.drain();
    expect(await states()).toEqual(['queued']);
    await life.setBudgets({ ...NO_FENCES, month: 10 * CENT });
    await life.drain();
    expect(await states()).toEqual(['done']);
  });

  it('lets go when its day is over', async () => {
    await putSetting(world.db, 'budgets', { ...NO_FENCES, day: 10 * CENT });
    const life = world.startLife();
    await life.ask(await world.addLeads('1 Sample St', '2 Sample St'), ['owner']);
    await life.drain();
    world.pass(HOUR_MS);
    await life.drain();
    expect(await states()).toEqual(['done', 'queued']);
    await life.finish();
    expect(await states()).toEqual(['done', 'done']);
    const days = (await world.db.ledger.orderBy('at').toArray()).map(({ at }) =>
      new Date(at).getDate(),
    );
    expect(days).toEqual([1, 2]);
  });

  it('gives back what a call under way did not cost', async () => {
    await putSetting(world.db, 'budgets', { ...NO_FENCES, day: 10 * CENT });
    world.standIns.play({ latency: 20 });
    const life = world.startLife();
    await life.ask(await world.addLeads('1 Nowhere Rd', '2 Nowhere Rd'), ['owner']);
    await life.finish();
    expect(await states()).toEqual(['no-match', 'no-match']);
    expect(await world.ledgerMicros()).toBe(0);
  });

  it('never holds what is free', async () => {
    await putSetting(world.db, 'budgets', { ...NO_FENCES, month: 0 });
    await putSetting(world.db, 'prices', { owner: 0 });
    const life = world.startLife();
    await life.ask(await world.addLeads('1 Sample St'), ['owner']);
    await life.drain();
    expect(await states()).toEqual(['done']);
  });
});
