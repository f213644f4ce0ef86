import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { axeViolations } from '@/tests/support/browser/axe.ts';
import { openPopup } from '@/tests/support/browser/extension-pages.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { aHome, onZillow } from './homes.ts';
import { giveKeys, saveHomes } from './lead-page.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
let leadIds: string[];
beforeAll(async () => {
  world = await openWorld();
  await world.ask('sample.load', null);
  await world.ask('consent.give', null);
  await giveKeys(world);
  leadIds = await saveHomes(world, '1 Sample Axe St', '2 Sample Axe St');
  await lookUpInAllWays();
});
afterAll(() => world.close());

/** Leaves answers, a charge in doubt and a call under way. */
async function lookUpInAllWays(): Promise<void> {
  const [kind, endpoint] = ['not-json', 'attomavm/detail'] as const;
  const hang = { kind: 'hang', endpoint: 'property/skip-trace' } as const;
  world.standIns.play({ faults: [{ kind, endpoint }, hang] });
  await world.ask('lookup.run', {
    leadIds,
    datasets: ['owner', 'value', 'contacts'],
    refresh: false,
    maxMicros: 1_000_000,
  });
  await waitUntil('the answers', async () =>
    (await world.lookups()).filter(({ state }) => state === 'done').length >= 3 ? true : undefined,
  );
}

type Scheme = 'light' | 'dark';
const SCHEMES: Scheme[] = ['light', 'dark'];
const prefer = (page: Page, value: Scheme) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

const PLACES: [screen: string, shows: RegExp][] = [
  ['board', /Sample data\./],
  ['leads', /Sample Axe St/],
  ['queue', /Charge uncertain/],
  ['costs', /uncertain/i],
  ['reports', /Funnel/],
  ['import', /Choose a file/],
  ['settings', /Providers/],
  ['lead', /Charge uncertain/],
];

describe.each([
  ['the panel', { width: 400, height: 800 }],
  ['a tab', { width: 1400, height: 900 }],
])('in %s', (_where, viewport) => {
  beforeAll(() => world.app.setViewport(viewport));

  it.each(PLACES)('%s has nothing that axe objects to, light or dark', async (screen, shows) => {
    const app = await world.goTo(
      screen === 'lead' ? `#/lead/${await leadInDoubt()}` : `#/${screen}`,
    );
    await waitForWords(app, shows);
    for (const scheme of SCHEMES) {
      await prefer(app, scheme);
      expect([scheme, await axeViolations(app)]).toEqual([scheme, []]);
    }
  });
});

const leadInDoubt = async (): Promise<string> =>
  (await world.lookups()).find(({ state }) => state === 'uncertain')?.leadId ?? '';

it.each([
  ['Capture', /Save lead/],
  ['Export', /Export \d+ rows?/],
  ['Today', /Today/],
])('the popup’s view %s has nothing that axe objects to, light or dark', async (view, shows) => {
  const { page } = await world.visit(onZillow(aHome('3 Sample Axe St')));
  const popup = await openPopup(world.session, page);
  await press(popup, new RegExp(`^${view}$`));
  await waitForWords(popup, shows);
  for (const scheme of SCHEMES) {
    await prefer(popup, scheme);
    expect([scheme, await axeViolations(popup)]).toEqual([scheme, []]);
  }
  await popup.close();
  await world.leavePages();
});
