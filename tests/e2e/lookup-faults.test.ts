import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { serviceWorker } from '@/tests/support/browser/service-worker.ts';
import type { FaultRule } from '@/tests/support/stand-ins/scenario.ts';
import { agree, answeredRow, giveKeys, openLead, saveHomes } from './lead-page.ts';
import { billed, billedTwice, callsOf, spentByLedger } from './money.ts';
import { bringAlarmForward } from './queue-alarm.ts';
import { openWorld, type World } from './open-world.ts';

// As the stand-ins name them. After a call without an answer, a free one of another endpoint goes first.
const VALUE = 'attomavm/detail';
const PHONES = 'property/skip-trace';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await agree(world);
});
beforeEach(async () => {
  world.standIns.play({});
  await giveKeys(world);
});
afterAll(() => world.close());

it('says so when the provider no longer takes the key', async () => {
  const leadId = await openLead(world, '4 Sample Revoked Rd');
  await world.ask('provider.set-key', { provider: 'attom', key: 'taken-back-last-night' });
  await press(world.app, /^Find value/);
  await expectEverywhere(/ATTOM refused your key \(401\)\. Not charged\./, leadId);
  expect(await callsOf(world, leadId)).toEqual(['not-charged']);
});

it('waits as long as the provider asks, and then buys once', async () => {
  const leadId = await openLead(world, '5 Sample Patient Rd');
  world.standIns.play({
    faults: [{ kind: '429', endpoint: VALUE, retryAfter: { form: 'seconds', seconds: 2 } }],
  });
  await press(world.app, /^Find value/);
  await waitForWords(world.app, /ATTOM asked for a pause\. Goes on in \d s\./);
  await waitForWords(world.app, answeredRow('Value estimate'));
  expect(await callsOf(world, leadId)).toEqual(['not-charged', 'charged']);
});

it('leaves a provider with faults alone for a minute, tries one call, and then goes on', async () => {
  const leadIds = await saveHomes(world, '6 Sample Fault Rd', '7 Sample Fault Rd');
  world.standIns.play({
    faults: [
      { kind: '500', endpoint: VALUE, times: 3 },
      { kind: 'html-502', endpoint: VALUE, times: 2 },
    ],
  });
  const [datasets, maxMicros] = [['value' as const], 200_000];
  await world.ask('lookup.run', { leadIds, datasets, refresh: false, maxMicros });
  await world.goTo('#/queue');
  await waitForWords(
    world.app,
    /ATTOM has a fault \(50\d\)\. Left alone for [3-6]\d s, then one call tries\./,
    40_000,
  );
  // The minute, and another one where the worker went to sleep in it: then the alarm wakes it.
  await waitForWords(world.app, /Running\s+0\s+Waiting\s+0/, 170_000);
  const calls = await Promise.all(leadIds.map((leadId) => callsOf(world, leadId)));
  expect(calls.flat().filter((charge) => charge === 'not-charged')).toHaveLength(5);
  expect(calls.map((own) => own.at(-1))).toContain('charged');
  // A look-up that met four of the five faults has given up by then.
  for (const own of calls) expect(own.at(-1) === 'charged' || own.length === 4).toBe(true);
}, 240_000);

it.each<[string, FaultRule['kind'], RegExp]>([
  ['8 Sample Cut Rd', 'drop-after-billing', /Cut off before ATTOM answered\./],
  ['9 Sample Prose Rd', 'not-json', /ATTOM sent an answer we cannot read\./],
])('%s: after %s counts the charge as spent and asks the user', async (street, kind, words) => {
  const leadId = await openLead(world, street);
  world.standIns.play({ faults: [{ kind, endpoint: VALUE }] });
  await press(world.app, /^Find value/);
  const open = /Charge uncertain: \$0\.10 counts as spent until you settle it\./;
  await expectEverywhere(new RegExp(`${words.source} ${open.source}`), leadId);
  expect(await callsOf(world, leadId)).toEqual(['uncertain']);
  await press(world.app, /^It was charged \$0\.10$/);
  await waitForWords(world.app, new RegExp(`${words.source} Charged \\$0\\.10\\.`));
  expect(await callsOf(world, leadId)).toEqual(['charged']);
});

it('takes back a charge that the user says never happened, and asks again', async () => {
  const leadId = await openLead(world, '10 Sample Lost Rd');
  world.standIns.play({ faults: [{ kind: 'drop-before-billing', endpoint: PHONES }] });
  await press(world.app, /^Find phones/);
  await waitForWords(world.app, /Charge uncertain: \$0\.07 counts as spent/);
  await press(world.app, /^It was not charged$/);
  await waitForWords(world.app, /Cut off before BatchData answered\. Not charged\./);
  await press(world.app, /^Retry, costs at most 7 cents/);
  await waitForWords(world.app, answeredRow('Phones and e-mails'));
  expect(await callsOf(world, leadId)).toEqual(['not-charged', 'charged']);
});

it('shows prices while there is no network, waits, and then goes on', async () => {
  const leadId = await openLead(world, '11 Sample Offline Rd');
  const asked = world.standIns.requests().length;
  await world.goTo('#/queue');
  await setOffline(true);
  await world.goTo(`#/lead/${leadId}`);
  await press(world.app, /^Find value, costs 10 cents/);
  await expectEverywhere(/Waits until you are online\./, leadId);
  expect(world.standIns.requests()).toHaveLength(asked);
  await setOffline(false);
  await bringAlarmForward(world);
  await waitForWords(world.app, answeredRow('Value estimate'));
  expect(await callsOf(world, leadId)).toEqual(['charged']);
});

/** Takes the network from the worker and the app, or gives it back. */
async function setOffline(offline: boolean): Promise<void> {
  const { client } = await serviceWorker(world.session);
  const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await client.send('Network.emulateNetworkConditions', { offline, ...unlimited });
  await world.app.setOfflineMode(offline);
  await expect.poll(() => world.app.evaluate(() => navigator.onLine)).toBe(!offline);
}

it('has a ledger that agrees with the providers, who billed nothing twice', async () => {
  expect(billedTwice(world)).toEqual([]);
  expect(await spentByLedger(world)).toEqual(billed(world));
});

/** Waits for words on the lead's page and then in the queue, and returns to the page. */
async function expectEverywhere(words: RegExp, leadId: string): Promise<void> {
  await waitForWords(world.app, words, 30_000);
  await world.goTo('#/queue');
  await waitForWords(world.app, words);
  await world.goTo(`#/lead/${leadId}`);
  await waitForWords(world.app, words);
}
