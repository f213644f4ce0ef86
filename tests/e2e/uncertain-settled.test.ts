import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, shownText, waitForWords } from '@/tests/support/browser/app-page.ts';
import { serviceWorker } from '@/tests/support/browser/service-worker.ts';
import { agree, giveKeys, saveHomes } from './lead-page.ts';
import { billed, billedTwice, callsOf, spentByLedger } from './money.ts';
import { openWorld, type World } from './open-world.ts';

const TWO_DAYS_MS = 48 * 60 * 60_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await giveKeys(world);
  await agree(world);
});
afterAll(() => world.close());

it('settles uncertain charges by the provider’s own report, and by hand where there is none', async () => {
  const [traced = '', valued = ''] = await saveHomes(
    world,
    '1 Sample Doubt Rd',
    '2 Sample Doubt Rd',
  );
  world.standIns.play({
    faults: [
      { kind: 'drop-after-billing', endpoint: 'property/skip-trace' },
      { kind: 'drop-before-billing', endpoint: 'attomavm/detail' },
    ],
  });
  const ask = { refresh: false, maxMicros: 1_000_000 };
  await world.ask('lookup.run', { ...ask, leadIds: [traced], datasets: ['contacts'] });
  await world.ask('lookup.run', { ...ask, leadIds: [valued], datasets: ['value'] });
  await world.goTo('#/costs');
  await waitForWords(world.app, /2 charges are uncertain, \$0\.17\./);
  await waitForWords(world.app, /Uncertain\s+\$0\.07 \?/);

  // Today's count can still grow.
  await press(world.app, /^Check with BatchData$/);
  await waitForWords(world.app, /1 of [\d-]+ cannot be told yet: BatchData reports late\./);
  await letPass(TWO_DAYS_MS);
  await press(world.app, /^Check with BatchData$/);
  await waitForWords(world.app, /BatchData’s count settles 1: 1 charged, 0 not charged\./);
  await waitForWords(world.app, /1 charge is uncertain, \$0\.10\./);
  expect(await callsOf(world, traced)).toEqual(['charged']);
  expect(await shownText(world.app)).not.toMatch(/Check with/);

  await press(world.app, /^Settle$/);
  await waitForWords(world.app, /Cut off before ATTOM answered\. Charge uncertain: \$0\.10/);
  await press(world.app, /^It was not charged$/);
  await waitForWords(world.app, /Cut off before ATTOM answered\. Not charged\./);
  await waitForWords(world.app, /Cut off before BatchData answered\. Charged \$0\.07\./);

  await world.goTo('#/costs');
  await waitForWords(world.app, /\$0\.07\s+2 calls, all charges known/);
  expect(await shownText(world.app)).not.toMatch(/charges? (is|are) uncertain/);
  expect(await spentByLedger(world)).toEqual({ attom: 0, batchdata: 70_000 });
  expect(await spentByLedger(world)).toEqual(billed(world));
  expect(billedTwice(world)).toEqual([]);
});

/** Sets the worker's clock forward. Held as it is by the debugger, this worker lives until the test ends. */
async function letPass(ms: number): Promise<void> {
  const worker = await serviceWorker(world.session);
  await worker.evaluate((later) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + later;
  }, ms);
}
