import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  NO_LIMITS,
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import type { FaultRule } from '@/tests/support/stand-ins/scenario.ts';
import { getLimits } from '../db/limits.ts';
import { MINUTE_MS } from '../shared/clock.ts';

let world: EnrichmentWorld;
beforeEach(async () => {
  world = await openEnrichmentWorld();
});
afterEach(() => world.close());

async function askOwners(life: WorkerLife, count: number): Promise<void> {
  const streets = Array.from({ length: count }, (_, index) => `${index + 1} Sample St`);
  await life.ask(await world.addLeads(...streets), ['owner']);
}

const tooMany = (retryAfter?: FaultRule['retryAfter']): FaultRule =>
  retryAfter === undefined ? { kind: '429' } : { kind: '429', retryAfter };

const states = async () => Object.groupBy(await world.db.lookups.toArray(), ({ state }) => state);

describe('the window', () => {
  it('is kept across lives of the worker, and filled in each', async () => {
    const window = { max: 20, perMs: 61_500 };
    const limits = { attom: { ...NO_LIMITS, window } };
    let life = world.startLife({ limits });
    await askOwners(life, 30);
    const startedAt = world.clock();
    for (let lives = 0; (await life.nextDueAt()) !== null; lives += 1) {
      expect(lives).toBeLessThan(20);
      await life.drain();
      const dueAt = (await life.nextDueAt()) ?? world.clock();
      life = world.startLife({ limits });
      world.pass(Math.max(0, dueAt - world.clock()));
    }
    const sentAt = world.standIns.requests().map(({ at }) => at);
    expect(sentAt).toHaveLength(30);
    for (const from of sentAt)
      expect(sentAt.filter((at) => at >= from && at < from + window.perMs).length).toBeLessThan(21);
    expect(world.clock() - startedAt).toBeLessThanOrEqual(window.perMs + 1);
  });

  it.each([
    ['forward by an hour', 60 * MINUTE_MS],
    ['back by an hour', -60 * MINUTE_MS],
  ])('loses nothing and pays nothing twice when the clock is set %s', async (_, ms) => {
    const limits = { attom: { ...NO_LIMITS, window: { max: 5, perMs: 61_500 } } };
    const life = world.startLife({ limits });
    await askOwners(life, 12);
    await life.drain();
    world.pass(ms);
    const startedAt = world.clock();
    await life.finish();
    expect(world.clock() - startedAt).toBeLessThan(4 * MINUTE_MS);
    expect((await states()).done).toHaveLength(12);
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  });
});

describe('a 429', () => {
  it.each([
    ['seconds', tooMany({ form: 'seconds', seconds: 45 }), 45_000],
    ['a date', tooMany({ form: 'date', seconds: 45 }), 45_000],
    ['nothing, at the start of a minute', tooMany(), 60_000],
  ])('with %s pauses the provider, not only the job', async (_, fault, pauseMs) => {
    const limits = { attom: { ...NO_LIMITS, concurrency: 1 } };
    const life = world.startLife({ limits });
    await askOwners(life, 3);
    world.standIns.play({ faults: [fault] });
    await life.drain();
    expect(world.standIns.requests()).toHaveLength(1);
    expect(await life.nextDueAt()).toBe(world.clock() + pauseMs);
    await life.finish();
    expect((await states()).done).toHaveLength(3);
    expect(await world.ledgerMicros()).toBe(300_000);
  });

  it('without a time pauses longer each time, and any other answer ends that', async () => {
    const always = { limits: { batchdata: { ...NO_LIMITS, concurrency: 1 } }, random: () => 1 };
    const life = world.startLife(always);
    await life.ask(await world.addLeads('1 Sample St', '2 Sample St'), ['contacts']);
    world.standIns.play({ faults: [{ kind: '429', times: 3 }] });
    await life.finish();
    const sentAt = world.standIns.requests().map(({ at }) => at);
    const gaps = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? at));
    // With a second to spread what comes back.
    expect(gaps).toEqual([2000, 3000, 5000]);
    expect((await states()).done).toHaveLength(2);
    expect(await world.db.limits.get('batchdata')).toMatchObject({ refusals: 0 });
  });

  it('that wants hours ends what is waiting instead of holding it', async () => {
    const life = world.startLife({ limits: { attom: { ...NO_LIMITS, concurrency: 1 } } });
    await askOwners(life, 3);
    world.standIns.play({ faults: [tooMany({ form: 'seconds', seconds: 999_999 })] });
    await life.drain();
    const { failed = [] } = await states();
    expect(failed.map(({ failure }) => failure)).toEqual(
      Array.from({ length: 3 }, () => ({
        kind: 'rate-limited',
        provider: 'attom',
        retryAfterMs: 999_999_000,
      })),
    );
    expect(world.standIns.requests()).toHaveLength(1);
    expect(await life.nextDueAt()).toBeNull();
  });
});

describe('a fault', () => {
  it('pauses the provider for longer than Chrome would turn its calls away', async () => {
    const life = world.startLife({ limits: { attom: { ...NO_LIMITS, concurrency: 1 } } });
    world.standIns.play({ faults: [{ kind: '500', times: 12 }] });
    await askOwners(life, 3);
    await life.finish();
    const sentAt = world.standIns.requests().map(({ at }) => at);
    expect(sentAt).toHaveLength(12);
    const gaps = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? at));
    // After the third fault and each further one: https://www.chromium.org/throttling
    const held = gaps.slice(2).map((_, index) => 700 * 1.4 ** index);
    expect(gaps.slice(2).filter((gap, index) => gap <= (held[index] ?? 0))).toEqual([]);
  });

  it('for the fifth time closes the provider for a minute, then one call at a time finds out', async () => {
    const life = world.startLife();
    world.standIns.play({ faults: [{ kind: '503', times: 6 }] });
    await askOwners(life, 8);
    await life.finish();
    const sentAt = world.standIns.requests().map(({ at }) => at);
    const gap = (index: number) => (sentAt[index] ?? 0) - (sentAt[index - 1] ?? 0);
    expect([gap(5), gap(6)]).toEqual([MINUTE_MS, 2 * MINUTE_MS]);
    expect(gap(7)).toBeLessThan(MINUTE_MS);
    // The one that was asked with each time has used up its attempts.
    expect([(await states()).done?.length, (await states()).failed?.length]).toEqual([7, 1]);
  });

  it('is forgotten as calls are answered again', async () => {
    const life = world.startLife();
    world.standIns.play({ faults: [{ kind: '503', times: 2 }] });
    await askOwners(life, 3);
    await life.finish();
    expect(await world.db.limits.get('attom')).toMatchObject({ faults: 0 });
  });
});

/** A life of three calls at once, slow to answer; `most` says how many were open together. */
function startCounting() {
  let open = 0;
  let most = 0;
  const life = world.startLife({
    limits: { attom: { ...NO_LIMITS, concurrency: 3 } },
    fetch: async () => {
      open += 1;
      most = Math.max(most, open);
      // Longer than a claim takes, so that calls overlap.
      for (let turns = 0; turns < 200; turns += 1)
        await new Promise((resolve) => void setImmediate(resolve));
      open -= 1;
      return Response.json({ status: { code: 1, msg: 'SuccessWithoutResult' } }, { status: 400 });
    },
  });
  return { life, most: () => most };
}

describe('concurrency', () => {
  it('is kept, however often the queue is started', async () => {
    const { life, most } = startCounting();
    await askOwners(life, 20);
    await Promise.all(Array.from({ length: 5 }, () => life.drain()));
    expect(most()).toBe(3);
    expect((await states())['no-match']).toHaveLength(20);
  });

  it('is one while the provider has faults', async () => {
    const { life, most } = startCounting();
    await world.db.limits.put({ ...(await getLimits(world.db, 'attom')), faults: 10 });
    await askOwners(life, 5);
    await life.finish();
    expect(most()).toBe(1);
    expect((await states())['no-match']).toHaveLength(5);
  });
});

describe('nextDueAt', () => {
  it('is null for an empty queue', async () => {
    expect(await world.startLife().nextDueAt()).toBeNull();
  });

  it('does not wait for a time from before the clock was set back', async () => {
    const life = world.startLife();
    await askOwners(life, 1);
    world.pass(-24 * 60 * MINUTE_MS);
    expect(await life.nextDueAt()).toBe(world.clock());
    await life.drain();
    expect((await states()).done).toHaveLength(1);
  });
});
