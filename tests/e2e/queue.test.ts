import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Lookup } from '@/lib/domain/lookup.ts';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { agree, giveKeys, saveHomes } from './lead-page.ts';
import { billedTwice, callsOf } from './money.ts';
import { openWorld, reopenWorld, type World } from './open-world.ts';

const CENT = 10_000;
const PHONES = 'property/skip-trace';

let world: World;
let homes: string[];

beforeAll(async () => {
  world = await openWorld();
  await agree(world);
  homes = await saveHomes(world, ...['1', '2', '3', '4', '5'].map((n) => `${n} Sample Queue St`));
});
afterAll(() => world.close());

/** Asks for a dataset of the home with this number; gives the look-up once it stands as wanted. */
async function ask(
  home: number,
  dataset: DatasetId,
  stands: (job: Lookup) => boolean,
): Promise<Lookup> {
  const leadIds = [leadOf(home)];
  const maxMicros = 100 * CENT;
  await world.ask('lookup.run', { leadIds, datasets: [dataset], refresh: false, maxMicros });
  return waitUntil(`${dataset} of home ${home}`, async () =>
    (await world.lookups()).find(
      (job) => job.leadId === leadOf(home) && job.dataset === dataset && stands(job),
    ),
  );
}

const leadOf = (home: number): string => homes[home - 1] ?? '';

it('shows after a restart of the browser what waits, is held, uncertain, failed and paused, and why', async () => {
  await world.ask('provider.set-key', { provider: 'attom', key: 'taken-back-last-night' });
  await ask(1, 'value', ({ state }) => state === 'failed');
  await giveKeys(world);
  world.standIns.play({ faults: [{ kind: 'drop-after-billing', endpoint: PHONES }] });
  await ask(2, 'contacts', ({ state }) => state === 'uncertain');

  // Of 15 cents, 7 are spent: a value does not fit, an owner at 1 cent does.
  const month = 15 * CENT;
  await world.ask('budget.set', { budgets: { day: null, month, lead: null, provider: {} } });
  await ask(3, 'value', ({ failure }) => failure?.kind === 'over-budget');
  await world.ask('dataset.set-price', { dataset: 'owner', priceMicros: CENT });
  await world.ask('lookup.pause', { scope: { provider: 'attom' }, paused: true });
  const { id: lookupId } = await ask(4, 'owner', ({ state }) => state === 'queued');
  await world.ask('lookup.pause', { scope: { lookupId }, paused: true });
  await world.ask('lookup.pause', { scope: { provider: 'attom' }, paused: false });
  const retryAfter = { form: 'seconds', seconds: 900 } as const;
  world.standIns.play({ faults: [{ kind: '429', endpoint: PHONES, retryAfter }] });
  await ask(5, 'contacts', ({ failure }) => failure?.kind === 'rate-limited');

  world = await reopenWorld(world);
  world.standIns.play({});
  await world.goTo('#/queue');
  const shown = await waitForWords(world.app, /Paused by you\./);
  for (const words of [
    /Value estimate · 1 Sample Queue St\s+Failed\s+ATTOM refused your key \(401\)\. Not charged\./,
    /Phones and e-mails · 2 Sample Queue St[^·]+\$0\.07 \?\s+Cut off before BatchData answered\. Charge uncertain: \$0\.07/,
    /Held by a budget\s+1[^·]+Value estimate · 3 Sample Queue St\s+Fence\s+It costs \$0\.10\. This month’s fence would be crossed by \$0\.02\./,
    /Paused\s+1[^·]+Owner and mortgage · 4 Sample Queue St/,
    /Waiting for BatchData\s+1 · next in 1[3-6] min[^·]+Phones and e-mails · 5 Sample Queue St[^·]+BatchData asked for a pause\. Goes on in 1[3-6] min\./,
  ])
    expect(shown).toMatch(words);
});

it('asks for what was paused before the restart only once it is resumed', async () => {
  expect(await callsOf(world, leadOf(4))).toEqual([]);
  await press(world.app, /^Resume: owner and mortgage$/);
  await waitForWords(world.app, /Done today\s+1 · \$0\.08/);
  expect(await callsOf(world, leadOf(4))).toEqual(['charged']);
});

it('lets the one that is allowed cross the fence, and nothing else', async () => {
  await press(world.app, /^Allow once, costs 10 cents/);
  await waitForWords(world.app, /Done today\s+2 · \$0\.18/);
  await ask(4, 'value', ({ failure }) => failure?.kind === 'over-budget');
  await waitForWords(world.app, /4 Sample Queue St\s+Fence\s+It costs \$0\.10\./);
  expect(await callsOf(world, leadOf(3))).toEqual(['charged']);
});

it('takes out all that waits, and puts it back on Undo', async () => {
  await press(world.app, /^Cancel all that waits$/);
  await waitForWords(world.app, /2 look-ups cancelled\. Not charged\./);
  await waitForWords(world.app, /Waiting\s+0/);
  await press(world.app, /^Undo$/);
  await waitForWords(world.app, /Waiting\s+2/);
  expect(billedTwice(world)).toEqual([]);
});
