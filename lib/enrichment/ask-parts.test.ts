import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEnrichmentWorld, type EnrichmentWorld } from '@/tests/support/enrichment-world.ts';
import { putSetting } from '../db/settings.ts';
import { LEADS_IN_A_PART } from './ask-parts.ts';
import { keyOfPlace } from './registry.ts';

const COUNT = 2 * LEADS_IN_A_PART + 20;

let world: EnrichmentWorld;
let leadIds: string[];
beforeEach(async () => {
  world = await openEnrichmentWorld();
  leadIds = await world.addLeads(
    ...Array.from({ length: COUNT }, (_, index) => `${index + 1} Sample St`),
  );
});
afterEach(() => world.close());

/** Remembers an owner of each lead, but for the first ones. */
async function remember(butFor = 0): Promise<void> {
  const leads = await world.db.leads.bulkGet(leadIds.slice(butFor));
  await world.db.cache.bulkPut(
    leads.map((lead) => ({
      requestKey: keyOfPlace('owner', lead?.addressKey ?? ''),
      lookupId: `lookup of ${lead?.id}`,
      matched: true,
      facts: { ownerNames: ['Sample Owner'] },
      persons: [],
      dataAsOf: null,
      fetchedAt: world.clock(),
      expiresAt: world.clock() + 1e9,
    })),
  );
}

const ask = (maxMicros = 0) => ({
  leadIds,
  datasets: ['owner' as const],
  refresh: false,
  maxMicros,
});

const given = async () =>
  (await world.db.events.toArray()).filter(({ detail }) => detail.kind === 'looked-up').length;

/** A life that is over when it pauses between two parts. */
function shortLife() {
  const over = Promise.withResolvers<void>();
  const life = world.startLife({
    sleep: () => {
      over.resolve();
      return new Promise(() => undefined);
    },
  });
  return { ...life, over: over.promise };
}

describe('an ask about many leads', () => {
  it('is answered at once, and given from memory in parts: to each lead once, free, without a job', async () => {
    await remember();
    const life = world.startLife();
    expect(await life.run(ask())).toEqual({ ok: true, value: { lookupIds: [], toCome: 0 } });
    expect(await life.nextDueAt()).toBe(world.clock());
    await life.drain();
    expect(await given()).toBe(COUNT);
    const leads = await world.db.leads.toArray();
    expect(leads.every(({ facts }) => facts.ownerNames?.source === 'attom')).toBe(true);
    expect([await world.db.lookups.count(), await world.db.ledger.count()]).toEqual([0, 0]);
    expect([await world.db.askParts.count(), await life.nextDueAt()]).toEqual([0, null]);
  });

  it('goes on with the next part when the worker died over it, and gives nothing twice', async () => {
    await remember();
    const first = shortLife();
    await first.run(ask());
    void first.drain();
    await first.over;
    first.die();
    expect(await given()).toBe(LEADS_IN_A_PART);
    await world.startLife().drain();
    expect(await given()).toBe(COUNT);
  });

  it('buys what is not remembered, in the order asked, joined by an ask for the same', async () => {
    await remember(30);
    const life = world.startLife();
    const cost = 30 * 100_000;
    expect(await life.run(ask(cost - 1))).toMatchObject({ failure: { kind: 'price-changed' } });
    expect(await world.db.askParts.count()).toBe(0);
    expect(await life.run(ask(cost))).toMatchObject({ value: { toCome: 30 } });
    await life.run(ask(cost));
    await life.finish();
    const jobs = await world.db.lookups.orderBy('id').toArray();
    const inTurn = jobs.toSorted((a, b) => a.turn - b.turn).map(({ leadId }) => leadId);
    expect(inTurn).toEqual(leadIds.slice(0, 30));
    expect(await given()).toBe(COUNT);
  });

  it('buys nothing of a part that has come to cost more than was agreed to', async () => {
    const life = world.startLife();
    await life.run(ask(COUNT * 100_000));
    await putSetting(world.db, 'prices', { owner: 100_001 });
    await life.drain();
    expect([await world.db.lookups.count(), world.standIns.requests()]).toEqual([0, []]);
    expect(await world.db.askParts.count()).toBe(0);
  });

  it.each([
    ['everything', () => ({ all: true as const }), 0],
    ['its provider', () => ({ provider: 'attom' as const }), 0],
    ['one of its leads', () => ({ leadId: leadIds[COUNT - 1] ?? '' }), COUNT - 1],
  ])(
    'buys nothing of what was cancelled with %s before it was written',
    async (_what, scope, rest) => {
      const life = world.startLife();
      await life.run(ask(1e9));
      expect(await life.cancel(scope())).toEqual({ ok: true, value: { lookupIds: [] } });
      expect(await life.cancel(scope())).toMatchObject({ failure: { kind: 'superseded' } });
      const asked = (await world.db.askParts.toArray()).flatMap((part) => part.leadIds);
      expect(asked).toEqual(leadIds.slice(0, rest));
    },
  );
});
