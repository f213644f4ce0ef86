import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { LookupState } from '@/lib/domain/lookup.ts';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { killServiceWorker } from '@/tests/support/browser/service-worker.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { bringAlarmForward } from './queue-alarm.ts';
import { agree, giveKeys, saveHomes } from './lead-page.ts';
import { billed, billedTwice, callsOf, spentByLedger } from './money.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await agree(world);
  await giveKeys(world);
});
beforeEach(() => world.standIns.reset());
afterAll(() => world.close());

const VALUE = 'attomavm/detail';
const CALL_MICROS = 100_000;

/** Asks for the value of these leads, as the panel does, at what it costs. */
const lookUpValues = (leadIds: string[]) =>
  world.ask('lookup.run', {
    leadIds,
    datasets: ['value'],
    refresh: false,
    maxMicros: leadIds.length * CALL_MICROS,
  });

/** Waits for the lookup of a lead to come into one of these states. */
const lookupIn = (leadId: string, ...states: LookupState[]) =>
  waitUntil(
    `a lookup to be ${states.join(' or ')}`,
    async () =>
      (await world.lookups()).find((one) => one.leadId === leadId && states.includes(one.state)),
    { describe: async () => JSON.stringify(await world.lookups()) },
  );

it('leaves a call whose answer was lost to the user, bills it once, and goes on with the rest', async () => {
  const [first = '', ...others] = await saveHomes(
    world,
    '1 Sample St',
    '2 Sample St',
    '3 Sample St',
  );
  world.standIns.play({ faults: [{ kind: 'hang', endpoint: VALUE }] });
  const arrived = world.standIns.nextRequest(VALUE);
  await lookUpValues([first]);
  await arrived;
  await killServiceWorker(world.session);
  expect((await lookupIn(first, 'running')).attempts).toBe(1);

  // Any message starts a new worker, which takes over what the dead one left.
  await lookUpValues(others);
  await lookupIn(first, 'uncertain');
  for (const leadId of others) await lookupIn(leadId, 'done');

  expect(await callsOf(world, first)).toEqual(['uncertain']);
  expect(billedTwice(world)).toEqual([]);
  expect(await spentByLedger(world)).toEqual(billed(world));
  await world.goTo('#/queue');
  await waitForWords(world.app, /Charge uncertain: \$0\.10 counts as spent until you settle it\./);
  await press(world.app, /^It was charged \$0\.10$/);
  await lookupIn(first, 'failed');
  expect(await spentByLedger(world)).toEqual(billed(world));
});

it('is woken by its alarm when nobody asks, and sends what was waiting', async () => {
  const atOnce = 4;
  const leadIds = await saveHomes(
    world,
    ...['11', '12', '13', '14', '15'].map((n) => `${n} Sample Ct`),
  );
  world.standIns.play({ faults: [{ kind: 'hang', endpoint: VALUE, times: atOnce }] });
  await lookUpValues(leadIds);
  await waitUntil('as many calls as may be under way', () =>
    world.standIns.requests().length === atOnce ? true : undefined,
  );
  await killServiceWorker(world.session);
  await bringAlarmForward(world);
  await waitUntil('every lookup to have ended', async () =>
    (await world.lookups()).every(({ state }) => state !== 'queued' && state !== 'running')
      ? true
      : undefined,
  );
  const calls = await Promise.all(leadIds.map((leadId) => callsOf(world, leadId)));
  expect(calls.flat().toSorted()).toEqual(['charged', ...Array(atOnce).fill('uncertain')]);
  expect(billed(world).attom).toBe(leadIds.length * CALL_MICROS);
  expect(billedTwice(world)).toEqual([]);
});

it('loses nothing and pays nothing twice, however often it dies', async () => {
  const streets = Array.from({ length: 16 }, (_, index) => `${21 + index} Sample Ave`);
  const leadIds = await saveHomes(world, ...streets);
  world.standIns.play({ latency: 250 });
  let arrived = world.standIns.nextRequest(VALUE);
  await lookUpValues(leadIds);
  for (let death = 0; death < 3; death += 1) {
    await arrived;
    await killServiceWorker(world.session);
    arrived = world.standIns.nextRequest(VALUE);
    await bringAlarmForward(world);
  }
  const ended = await Promise.all(
    leadIds.map((leadId) => lookupIn(leadId, 'done', 'no-match', 'uncertain')),
  );
  expect(ended.filter(({ state }) => state === 'uncertain').length).toBeGreaterThan(0);
  const calls = await Promise.all(leadIds.map((leadId) => callsOf(world, leadId)));
  expect(calls.map(({ length }) => length)).toEqual(leadIds.map(() => 1));
  expect(billedTwice(world)).toEqual([]);
});
