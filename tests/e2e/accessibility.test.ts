import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { axeViolations } from '@/tests/support/browser/axe.ts';
import { aListing } from '@/tests/support/builders.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
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
  await saveTwins();
  await pointAtBaths();
  await lookUpInAllWays();
});
afterAll(() => world.close());

/** Two leads that may be one house, and differ. */
async function saveTwins(): Promise<void> {
  for (const [site, street, beds] of [
    ['zillow', '3 Sample Axe Ave', 3],
    ['redfin', '3 Sample Axe', 4],
  ] as const) {
    const address = { ...aListing().address, street };
    const listing = aListing({ site, listingId: `${site}-twin`, beds, address });
    await world.ask('listing.capture', { listing, missingFields: ['lot'] });
  }
}

const pointAtBaths = () =>
  world.ask('pointed.keep', {
    site: 'zillow',
    field: 'baths',
    selector: '#odd',
    label: 'wash rooms',
    at: Date.now(),
  });

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
  ['board', /pair of leads may be one/],
  ['leads', /Sample Axe St/],
  ['queue', /Charge uncertain/],
  ['costs', /uncertain/i],
  ['reports', /Funnel/],
  ['import', /Choose a file/],
  ['settings', /Zillow: baths/],
  ['duplicates', /Same house\?[\s\S]*Compare/],
  ['lead', /Charge uncertain/],
];

describe.each([
  ['the panel', { width: 400, height: 800 }],
  ['a tab', { width: 1400, height: 900 }],
])('in %s', (_where, viewport) => {
  beforeAll(() => world.app.setViewport(viewport));

  it.each(PLACES)('%s has nothing that axe objects to, light or dark', async (screen, shows) => {
    const app = await world.goTo(await hashOf(screen));
    await waitForWords(app, shows);
    for (const scheme of SCHEMES) {
      await prefer(app, scheme);
      expect([scheme, await axeViolations(app)]).toEqual([scheme, []]);
    }
  });
});

const hashOf = async (screen: string): Promise<string> =>
  screen === 'lead' ? `#/lead/${await leadInDoubt()}` : `#/${screen}`;

const leadInDoubt = async (): Promise<string> =>
  (await world.lookups()).find(({ state }) => state === 'uncertain')?.leadId ?? '';

const WAYS: [sheet: string, from: string, open: (app: Page) => Promise<unknown>][] = [
  ['the export sheet', 'leads', openExport],
  [
    'columns of one’s own with what is wrong with them',
    'board',
    async (app) => {
      await openExport(app);
      await press(app, /^Own columns$/);
      await press(app, /^Save columns$/);
      await waitForWords(app, /Give the set a name/);
    },
  ],
  [
    'two leads side by side',
    'duplicates',
    async (app) => {
      await press(app, /^Compare$/);
      await waitForWords(app, /Both histories stay/);
    },
  ],
  [
    'a lead to merge with',
    'lead',
    async (app) => {
      await press(app, /^Merge with a lead$/);
      await waitForWords(app, /Sample Axe Ave/);
    },
  ],
  [
    'a buy box with wrong entries',
    'settings',
    async (app) => {
      await fillIn(app, 'Price, at least', '400k');
      await fillIn(app, 'Price, at most', '330k');
      await press(app, /^Save buy box$/);
      await waitForWords(app, /1 entry is wrong/);
    },
  ],
];

async function openExport(app: Page): Promise<void> {
  await app.keyboard.press('e');
  await waitForWords(app, /Export \d+ rows?/);
}

it.each(WAYS)('%s has nothing that axe objects to, light or dark', async (_what, from, open) => {
  await world.app.setViewport({ width: 400, height: 800 });
  await world.goTo('#/queue');
  const app = await world.goTo(await hashOf(from));
  await waitForWords(app, new RegExp(PLACES.find(([screen]) => screen === from)?.[1] ?? /./));
  await open(app);
  for (const scheme of SCHEMES) {
    await prefer(app, scheme);
    expect([scheme, await axeViolations(app)]).toEqual([scheme, []]);
  }
});
