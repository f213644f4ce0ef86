import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, shownText, waitForWords } from '@/tests/support/browser/app-page.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { giveKeys, saveHomes } from './lead-page.ts';
import { billed, spentByLedger } from './money.ts';
import { openWorld, type World } from './open-world.ts';

const CENT = 10_000;
const NO_FENCES = { day: null, month: null, lead: null, provider: {} };

let world: World;
let leadIds: string[];
beforeAll(async () => {
  world = await openWorld();
  await giveKeys(world);
  await world.ask('consent.give', null);
  await world.ask('free-lookups.set', { on: false });
  await world.ask('lookup.set-set', { datasets: ['contacts'] });
  const streets = Array.from({ length: 12 }, (_, index) => `${index + 1} Sample Quote Rd`);
  leadIds = await saveHomes(world, ...streets);
});
afterAll(() => world.close());

/** Asks for phones of these leads past the screen, and waits until all are answered. */
async function findPhones(ids: string[]): Promise<void> {
  await world.ask('lookup.run', {
    leadIds: ids,
    datasets: ['contacts'],
    refresh: false,
    maxMicros: ids.length * 7 * CENT,
  });
  await waitUntil('phones to be found', async () => {
    const jobs = await world.lookups();
    return jobs.every(({ state }) => state === 'done') || undefined;
  });
}

async function openQuoteOfAll(): Promise<void> {
  await world.goTo('#/board');
  await world.goTo('#/leads');
  const all = await world.app.waitForSelector('input[aria-label="Select all leads"]');
  await all?.click();
  await press(world.app, /^Look up$/);
}

describe('a quote of 12 leads with 9 remembered', () => {
  it('says what is remembered, what is bought and what it comes to, before anything is sent', async () => {
    await findPhones(leadIds.slice(0, 9));
    await openQuoteOfAll();
    await waitForWords(world.app, /9 looked up in the last 90 days/);
    const words = await shownText(world.app);
    expect(words).toMatch(/3 to look up at BatchData\s*× \$0\.07\s*\$0\.21/);
    expect(words).toMatch(/Most you can pay\s*\$0\.21/);
    expect(words).toMatch(/This month after this\s*\$0\.84 of \$50\.00/);
    expect(words).toMatch(/Refresh the 9 too, \+\$0\.63/);
    expect(words).toMatch(/Find phones for 12 leads/);
    expect(billed(world).batchdata).toBe(63 * CENT);
  });

  it('buys the 3 on one press', async () => {
    await press(world.app, /^Find phones\s*, costs at most 21 cents/);
    await waitForWords(world.app, /3 look-ups in the queue/);
    await waitUntil(
      'the 3 to be found',
      async () => billed(world).batchdata === 84 * CENT || undefined,
    );
    expect((await spentByLedger(world)).batchdata).toBe(84 * CENT);
  });
});

describe('a fence', () => {
  it('is said in the quote, which cannot be pressed then', async () => {
    await world.ask('budget.set', { budgets: { ...NO_FENCES, day: 90 * CENT } });
    await world.ask('lookup.set-set', { datasets: ['value'] });
    await openQuoteOfAll();
    await waitForWords(world.app, /Today’s fence would be crossed by \$1\.14\./);
    await press(world.app, /^Find value/);
    expect(billed(world).attom).toBe(0);
  });

  it('holds what was asked for before it was lowered, and lets it go when it is raised', async () => {
    await world.ask('budget.set', { budgets: { ...NO_FENCES, day: 105 * CENT } });
    const ask = { leadIds, datasets: ['value' as const], refresh: false };
    await world.ask('lookup.run', { ...ask, maxMicros: 120 * CENT });
    await waitUntil(
      'what fits to be bought',
      async () => billed(world).attom === 20 * CENT || undefined,
    );
    await world.goTo('#/queue');
    await waitForWords(world.app, /Today’s fence would be crossed by \$0\.09\./);
    expect(billed(world).attom).toBe(20 * CENT);
    await world.ask('budget.set', { budgets: NO_FENCES });
    await waitUntil(
      'the rest to be bought',
      async () => billed(world).attom === 120 * CENT || undefined,
    );
  });
});
