import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { aHome, onRedfin, onZillow } from './homes.ts';
import { leadAt, openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.leavePages());
afterAll(() => world.close());

const sitesOf = async (street: string) =>
  (await leadAt(world, street))?.sightings.map(({ site }) => site).toSorted();

const waitForSites = (street: string, ...sites: string[]) =>
  waitUntil(`${street} on ${sites.join(' and ')}`, async () =>
    String(await sitesOf(street)) === String(sites) ? true : undefined,
  );

async function save(page: ReturnType<typeof onZillow>) {
  const visit = await world.visit(page);
  await visit.overlay.press('Save lead');
  await visit.overlay.waitForText(/Saved to New/);
  return visit;
}

it('knows a house again on another site, and keeps one lead of it', async () => {
  const home = aHome('10 Twosite St');
  await save(onZillow(home));
  const { overlay } = await world.visit(onRedfin({ ...home, id: '10001' }));
  await overlay.waitForText(/In New/);
  await waitForSites('10 Twosite St', 'redfin', 'zillow');
  expect(
    (await world.leads()).filter(({ address }) => address.street === '10 Twosite St'),
  ).toHaveLength(1);
});

it('asks about a house that may be a lead, joins the two, and takes them apart again later', async () => {
  await save(onZillow(aHome('20 Maybe St')));
  const other = aHome('20 Maybe', { price: 244_000 });
  const { overlay } = await world.visit(onRedfin(other));
  await overlay.waitForText(/Same house as a lead\?\n20 Maybe St: /);
  await overlay.press('Join');
  await overlay.waitForText(/Joined with 20 Maybe St/);
  await waitForSites('20 Maybe St', 'redfin', 'zillow');
  expect(await leadAt(world, '20 Maybe')).toBeUndefined();

  const lead = await leadAt(world, '20 Maybe St');
  const app = await world.goTo(`#/lead/${lead?.id}`);
  await waitForWords(app, /Merged with 20 Maybe/);
  await press(app, /^Split/);
  await waitForWords(app, /20 Maybe is a lead of its own again/);
  await waitForSites('20 Maybe St', 'zillow');
  expect(await sitesOf('20 Maybe')).toEqual(['redfin']);
});

it('remembers that two leads are not the same house', async () => {
  await save(onZillow(aHome('30 Apart St')));
  const other = onRedfin(aHome('30 Apart'));
  const first = await world.visit(other);
  await first.overlay.waitForText(/Same house as a lead\?/);
  await first.overlay.press('Not it');
  await first.overlay.press('Save lead');
  await first.overlay.waitForText(/Saved to New/);
  await world.leavePages();

  const again = await world.visit(other);
  await again.overlay.waitForText(/In New/);
  await world.goTo('#/duplicates');
  await waitForWords(world.app, /Nothing to decide/);
  expect(await leadAt(world, '30 Apart')).toBeDefined();
});

it('merges two leads by hand with the values the user chose', async () => {
  await save(onZillow(aHome('40 Hand St', { beds: 3 })));
  await save(onZillow(aHome('41 Hand St', { beds: 5 })));
  const lead = await leadAt(world, '40 Hand St');
  const app = await world.goTo(`#/lead/${lead?.id}`);
  await press(app, /^Merge with a lead$/);
  await press(app, /^41 Hand St/);
  await waitForWords(app, /Both histories stay/);
  await app.evaluate(() => {
    const choices = [...document.querySelectorAll<HTMLLabelElement>('.merge-row label')];
    choices.find(({ textContent }) => textContent === '3')?.click();
  });
  await press(app, /^Merge 2 leads$/);
  await waitForWords(app, /Merged into 40 Hand St/);
  expect((await leadAt(world, '40 Hand St'))?.facts.beds).toMatchObject({
    value: 3,
    source: 'user',
  });
  expect(await leadAt(world, '41 Hand St')).toBeUndefined();
});
