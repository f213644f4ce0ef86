import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  NO_LIMITS,
  openEnrichmentWorld,
  type EnrichmentWorld,
} from '@/tests/support/enrichment-world.ts';

let world: EnrichmentWorld;
beforeEach(async () => {
  world = await openEnrichmentWorld();
});
afterEach(() => world.close());

const ONE_AT_A_TIME = { attom: { ...NO_LIMITS, concurrency: 1 } };
const streets = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1} Sample St`);
const statesOf = async () =>
  Object.fromEntries(
    (await world.db.lookups.toArray()).map(({ dataset, state }) => [dataset, state]),
  );

describe('what somebody waits for', () => {
  it('is sent before what was asked for in bulk, also by the next worker', async () => {
    const [waitedFor = '', ...bulk] = await world.addLeads(...streets(5));
    const first = world.startLife();
    await first.ask(bulk, ['owner']);
    world.pass(1000);
    await first.ask([waitedFor], ['owner']);
    first.die();
    await world.startLife({ limits: ONE_AT_A_TIME }).finish();
    const houses = world.standIns.ledger.rows().map(({ item }) => item.slice(0, 1));
    expect(houses).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('a provider that takes several homes', () => {
  it('is called once for them, and each is booked by its own answer', async () => {
    const leadIds = await world.addLeads(...streets(4), '5 Nowhere Rd');
    const life = world.startLife();
    await life.ask(leadIds, ['contacts']);
    await life.finish();
    expect(world.standIns.requests()).toHaveLength(1);
    const states = (await world.db.lookups.toArray()).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['done', 'done', 'done', 'done', 'no-match']);
    expect(await world.db.ledger.count()).toBe(5);
    expect((await world.db.limits.get('batchdata'))?.sentAt).toHaveLength(1);
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  });
});

describe('what is asked by the place of a home', () => {
  it('waits for the place, and is asked once that is known', async () => {
    const leadIds = await world.addLeads('1 Sample St');
    const life = world.startLife();
    await life.ask(leadIds, ['flood', 'place']);
    await life.finish();
    expect(await statesOf()).toEqual({ flood: 'done', place: 'done' });
  });

  it('ends without a charge when the place is not found', async () => {
    const leadIds = await world.addLeads('1 Nowhere Rd');
    const life = world.startLife();
    await life.ask(leadIds, ['flood', 'place']);
    await life.finish();
    expect(await statesOf()).toEqual({ flood: 'failed', place: 'no-match' });
    const [flood] = await world.db.lookups.where('leadId').anyOf(leadIds).toArray();
    expect(flood?.afterId ?? null).toBeNull();
    expect(await world.ledgerMicros()).toBe(0);
  });
});
