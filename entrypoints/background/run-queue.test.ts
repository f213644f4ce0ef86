import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openEnrichmentWorld, type EnrichmentWorld } from '@/tests/support/enrichment-world.ts';
import { runQueue } from './run-queue.ts';

const ALARM = 'lookup-queue';
const CHROMES_FLOOR_MS = 30_000;

let world: EnrichmentWorld;
let worker: EventTarget;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = new EventTarget();
  vi.stubGlobal('addEventListener', worker.addEventListener.bind(worker));
  world = await openEnrichmentWorld();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await world.close();
});

const states = async () => (await world.db.lookups.toArray()).map(({ state }) => state);

/** How long the alarm has to go on the world's clock; null without one. */
const alarmIn = async () => {
  const alarm = await browser.alarms.get(ALARM);
  return alarm === undefined ? null : alarm.scheduledTime - world.clock();
};

describe('the alarm of the queue', () => {
  it('is gone once nothing is left to do', async () => {
    const life = world.startLife();
    await life.ask(await world.addLeads('1 Sample St'), ['owner']);
    runQueue(life, world.clock).wake();
    await expect.poll(alarmIn).not.toBeNull();
    await expect.poll(alarmIn).toBeNull();
    expect(await states()).toEqual(['done']);
  });

  it('rings when the next look-up is due, and no sooner than Chrome lets it', async () => {
    const life = world.startLife({ sleep: () => new Promise(() => undefined) });
    world.standIns.play({
      faults: [{ kind: '429', retryAfter: { form: 'seconds', seconds: 25 }, times: 1 }],
    });
    await life.ask(await world.addLeads('1 Sample St'), ['owner']);
    const { wake } = runQueue(life, world.clock);
    wake();
    await expect.poll(alarmIn).toBe(CHROMES_FLOOR_MS);
    world.pass(CHROMES_FLOOR_MS);
    const alarm = { name: ALARM, scheduledTime: world.clock(), persistAcrossSessions: true };
    await fakeBrowser.alarms.onAlarm.trigger(alarm);
    await expect.poll(alarmIn).toBeNull();
    expect(await states()).toEqual(['done']);
  });

  it('is gone while everything is paused', async () => {
    const life = world.startLife();
    await life.ask(await world.addLeads('1 Sample St'), ['owner']);
    await life.pause({ all: true }, true);
    runQueue(life, world.clock).wake();
    await expect.poll(alarmIn).not.toBeNull();
    await expect.poll(alarmIn).toBeNull();
    expect(world.standIns.requests()).toEqual([]);
  });
});

it.each<[string, () => unknown]>([
  ['the browser starts', () => fakeBrowser.runtime.onStartup.trigger()],
  ['the network is back', () => worker.dispatchEvent(new Event('online'))],
])('goes on when %s', async (_, happens) => {
  const life = world.startLife();
  await life.ask(await world.addLeads('1 Sample St'), ['owner']);
  runQueue(life, world.clock);
  happens();
  await expect.poll(states).toEqual(['done']);
});
