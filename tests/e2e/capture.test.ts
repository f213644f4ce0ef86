import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Lead } from '@/lib/domain/lead.ts';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { openPopup } from '@/tests/support/browser/extension-pages.ts';
import { redfinResultsPage } from '@/tests/support/sample-pages/redfin-pages.ts';
import type { SampleHome } from '@/tests/support/sample-pages/sample-homes.ts';
import { STAND_IN_HOSTS } from '@/tests/support/stand-ins/stand-ins.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { aHome, onOtherSite, onRedfin, onZillow } from './homes.ts';
import { leadAt, openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.leavePages());
afterAll(() => world.close());

/** What of a lead the page said. */
const factsOf = (lead: Lead | undefined) =>
  lead && {
    street: lead.address.street,
    city: lead.address.city,
    state: lead.address.state,
    zip: lead.address.zip,
    price: lead.facts.price?.value.amount,
    beds: lead.facts.beds?.value,
    baths: lead.facts.baths?.value,
    sqft: lead.facts.sqft?.value,
    status: lead.facts.status?.value,
  };
const factsIn = (home: SampleHome) => ({
  street: home.street,
  city: home.city,
  state: home.state,
  zip: home.zip,
  price: home.price,
  beds: home.beds,
  baths: home.baths,
  sqft: home.sqft,
  status: 'for-sale',
});

it.each([
  ['Zillow', onZillow, aHome('11 Sample Save Rd')],
  ['Redfin', onRedfin, aHome('12 Sample Save Rd', { price: 318_500, baths: 2.5 })],
])('saves what a page of %s shows, and the open board shows it', async (_site, on, home) => {
  const { overlay } = await world.visit(on(home));
  await overlay.press('Save lead');
  await overlay.waitForText(/Saved to New/);
  const lead = await leadAt(world, home.street);
  expect(factsOf(lead)).toEqual(factsIn(home));
  expect(lead?.sightings).toMatchObject([{ url: on(home).url }]);
  await waitForWords(world.app, new RegExp(home.street));
});

it('takes a save back, and saves again', async () => {
  const home = aHome('21 Sample Undo Rd');
  const { overlay } = await world.visit(onZillow(home));
  await overlay.press('Save lead');
  await overlay.waitForText(/Saved to New/);
  await overlay.press('Undo');
  await overlay.waitForText(/Save lead/);
  expect(await leadAt(world, home.street)).toBeUndefined();
  await overlay.press('Save lead');
  await overlay.waitForText(/Saved to New/);
  expect(factsOf(await leadAt(world, home.street))).toEqual(factsIn(home));
});

it('knows a saved house when its page is opened again', async () => {
  const { page, overlay } = await world.visit(onZillow(aHome('31 Sample Return Rd')));
  await overlay.press('Save lead');
  await overlay.waitForText(/Saved to New/);
  await page.reload();
  await overlay.waitForText(/In New/);
  expect(await overlay.buttons()).not.toContain('Save lead');
});

it.each([
  ['its own data', 'Fresh', true],
  ['the data of the page before', 'Stale', false],
])(
  'follows a page that goes to another home in place, with %s',
  async (_what, name, bringsData) => {
    const first = aHome(`41 Sample ${name} Rd`, { price: 100_000 });
    const second = aHome(`42 Sample ${name} Rd`, { price: 200_000 });
    const { page, overlay } = await world.visit(onZillow(first));
    await overlay.press('Save lead');
    await overlay.waitForText(/Saved to New/);
    const next = onZillow(second);
    await page.evaluate(goInPlace, next.url, next.html, bringsData);
    await overlay.press(/^Save( lead)?$/);
    await overlay.waitForText(/Saved to New/);
    const leads = await world.leads();
    const saved = leads.find(({ listingKeys }) => listingKeys.includes(`zillow:${second.id}`));
    // What stands in nobody's data is unknown, but never the other home's.
    expect(saved?.facts.price?.value.amount).toBe(bringsData ? second.price : undefined);
    expect([saved?.address.street, saved?.address.zip]).toEqual([second.street, '43001']);
  },
);

/**
 * Runs inside the page: what a site's router does. The content is exchanged, the address follows, and
 * the data of the first document stays in its script unless the new page brings its own.
 */
function goInPlace(url: string, html: string, bringsData: boolean): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const oldData = document.querySelector('#__NEXT_DATA__');
  const newData = next.querySelector('#__NEXT_DATA__');
  if (!bringsData && oldData !== null) newData?.replaceWith(oldData);
  document.title = next.title;
  history.pushState(null, '', url);
  document.querySelector('main')?.replaceWith(next.querySelector('main') ?? '');
}

it('saves the picked homes of a results page, and keeps count', async () => {
  const homes = ['51', '52', '53'].map((number) => aHome(`${number} Sample Results Rd`));
  const url = 'https://www.redfin.com/city/43001/OH/Sampleton';
  const { overlay } = await world.visit({ url, html: redfinResultsPage(homes) });
  await overlay.waitForText(/3 homes/);
  await waitUntil('a chip on every card', async () =>
    (await overlay.buttons()).filter((name) => /^Save 5\d Sample/.test(name)).length === 3
      ? true
      : undefined,
  );
  await overlay.press('Pick');
  await overlay.press(/52 Sample Results Rd.*\$/);
  await overlay.press('Save 2');
  await overlay.waitForText(/Saved 2 to New/);
  await overlay.press('Undo');
  await overlay.waitForText(/3 homes/);
  expect(await leadAt(world, '51 Sample Results Rd')).toBeUndefined();
  await overlay.press('Save 52 Sample Results Rd');
  await overlay.waitForText(/Saved 1 to New/);
  await overlay.waitForText(/3 homes · 1 already saved/);
  await overlay.press('Save 2');
  await overlay.waitForText(/Saved 2 to New/);
  for (const home of homes)
    expect(factsOf(await leadAt(world, home.street))).toEqual(factsIn(home));
});

it('saves a home of any other site through the popup', async () => {
  const home = aHome('61 Sample Popup Rd');
  const { page } = await world.visit(onOtherSite(home));
  const popup = await openPopup(world.session, page);
  await press(popup, /^Save lead$/);
  await waitForWords(popup, /Open lead/);
  await popup.close();
  const { status: _notInItsVocabulary, ...facts } = factsIn(home);
  expect(factsOf(await leadAt(world, home.street))).toMatchObject(facts);
});

it('asks property sites for nothing but the pages the user opened', () => {
  const others = world.server
    .requests()
    .filter(({ host }) => !STAND_IN_HOSTS.has(host))
    .filter(({ destination, path }) => destination !== 'document' && path !== '/favicon.ico');
  expect(others).toEqual([]);
});
