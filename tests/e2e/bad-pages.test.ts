import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Observation } from '@/lib/domain/facts.ts';
import { press, shownText, waitForWords } from '@/tests/support/browser/app-page.ts';
import { openPopup } from '@/tests/support/browser/extension-pages.ts';
import { readTable } from '@/tests/support/browser/read-table.ts';
import { articlePage } from '@/tests/support/sample-pages/other-pages.ts';
import { aHome, onOtherSite, onZillow, type HtmlPage } from './homes.ts';
import { leadAt, openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.leavePages());
afterAll(() => world.close());

const BLOCKED: HtmlPage = {
  url: 'https://www.zillow.com/homedetails/blocked/900700990_zpid/',
  html: readFileSync('tests/fixtures/sites/zillow/blocked.html', 'utf8'),
};
const ARTICLE: HtmlPage = {
  url: 'https://www.zillow.com/homedetails/article/900700991_zpid/',
  html: articlePage(),
};

it.each([
  ['a check', BLOCKED, 'The site shows a check first', /shows a check instead of the listing/],
  ['an article', ARTICLE, 'No listing here', /This page is not a listing/],
])('offers nothing to save on %s, and says why', async (_what, content, mark, words) => {
  const { page, overlay, exceptions } = await world.visit(content);
  await overlay.press(mark);
  await overlay.waitForText(new RegExp(mark));
  const popup = await openPopup(world.session, page);
  await waitForWords(popup, words);
  expect(await shownText(popup)).not.toMatch(/^Save/m);
  await popup.close();
  expect(exceptions).toEqual([]);
  expect(await world.leads()).toEqual([]);
});

const SCRIPT = '<script>document.title="owned"</script>';
const TWO_MEGABYTES = 2_000_000;

it('saves a hostile page as text, and the page never hears of it', async () => {
  const home = aHome(`13 ${SCRIPT} Sample St`, {
    description: `<img src=x onerror='document.title="owned"'> ${'Endless. '.repeat(TWO_MEGABYTES / 9)}`,
  });
  const { url, html } = onZillow(home);
  const shownSafely = html.replaceAll(SCRIPT, '&lt;script&gt;').replaceAll('<img ', '&lt;img ');
  const brokenJson = '<script type="application/ld+json">{"@type": "House", "name": </script>';
  const { overlay, exceptions, page } = await world.visit({
    url: url.replaceAll(/[<>"=]/g, ''),
    html: shownSafely.replace('<body>', `<body>${brokenJson}`),
  });
  const title = await page.title();
  await overlay.press(/^Save( lead)?$/);
  await overlay.waitForText(/Saved to New/);

  const lead = await leadAt(world, home.street);
  const [observation] = (await readTable<Observation>(world.app, 'observations')).filter(
    ({ leadId }) => leadId === lead?.id,
  );
  expect(observation?.listing?.description).toMatch(/^<img src=x onerror/);
  expect(observation?.listing?.description?.length).toBeLessThanOrEqual(20_000);
  expect([await page.title(), exceptions]).toEqual([title, []]);

  await world.goTo(`#/lead/${lead?.id}`);
  await waitForWords(world.app, /13 <script>document\.title="owned"<\/script> Sample St/);
  await press(world.app, /^Description$/);
  await waitForWords(world.app, /<img src=x onerror/);
  expect(await world.app.title()).not.toBe('owned');
});

it('saves what a page with broken data still shows, and says what it lacks', async () => {
  const home = aHome('14 Sample Broken Rd');
  const { url, html } = onZillow(home);
  const { overlay, exceptions } = await world.visit({
    url,
    html: html.replace('{"props":', '{"props":{'),
  });
  await overlay.waitForText(/\d+ of \d+ fields/);
  await overlay.press('Save');
  await overlay.waitForText(/Saved to New/);
  const lead = await leadAt(world, home.street);
  expect(lead?.missingFields).toContain('price');
  expect(exceptions).toEqual([]);
});

it('saves a listing without a price', async () => {
  const home = aHome('15 Sample Silent Rd');
  const { url, html } = onOtherSite(home);
  const { page } = await world.visit({ url, html: html.replace(/"offers":\{.*?\},/, '') });
  const popup = await openPopup(world.session, page);
  await waitForWords(popup, /No price/);
  await press(popup, /^Save lead$/);
  await waitForWords(popup, /Open lead/);
  await popup.close();
  expect((await leadAt(world, home.street))?.facts.price).toBeUndefined();
});
