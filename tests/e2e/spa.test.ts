import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer';
import { homeText } from '@/tests/support/sample-pages/page-shell.ts';
import type { SampleHome } from '@/tests/support/sample-pages/sample-homes.ts';
import { zillowResultsPage } from '@/tests/support/sample-pages/zillow-pages.ts';
import { BUILT_EXTENSION } from '@/tests/support/built-extension.ts';
import { aHome, onZillow } from './homes.ts';
import { leadAt, openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.leavePages());
afterAll(() => world.close());

const searchOf = (homes: SampleHome[], place: string) => ({
  url: `https://www.zillow.com/${place}-oh/`,
  html: zillowResultsPage(homes),
});

/** Runs inside the page: what a site's router does. The whole content is exchanged, then the address. */
function goInPlace(url: string, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  document.title = next.title;
  history.pushState(null, '', url);
  document.querySelector('main')?.replaceWith(next.querySelector('main') ?? '');
}

/** Runs inside the page: opens a home above the search, whose content and data stay as they are. */
function openLightbox(url: string, text: string): void {
  const box = document.createElement('div');
  box.dataset['testid'] = 'home-details-chip-container';
  box.innerHTML = text;
  document.body.prepend(box);
  history.pushState(null, '', url);
  addEventListener('popstate', () => {
    box.remove();
    if (location.href === url) document.body.prepend(box);
  });
}

it('follows a home opened above a search, back to the search and forward again', async () => {
  const homes = ['11', '12', '13'].map((number) => aHome(`${number} Sample Lightbox Rd`));
  const [, home] = homes;
  if (home === undefined) throw new Error('No home');
  const { page, overlay, exceptions } = await world.visit(searchOf(homes, 'lightboxton'));
  await overlay.waitForText(/3 homes/);
  await page.evaluate(openLightbox, onZillow(home).url, homeText(home));
  await overlay.press(/^Save( lead)?$/);
  await overlay.waitForText(/Saved to New/);
  expect(await overlay.text()).not.toMatch(/3 homes/);
  expect((await leadAt(world, home.street))?.listingKeys).toEqual([`zillow:${home.id}`]);
  expect(await world.leads()).toHaveLength(1);

  await page.evaluate(() => history.back());
  expect(await overlay.waitForText(/3 homes · 1 already saved/)).not.toMatch(/Saved to New/);
  await page.evaluate(() => history.forward());
  expect(await overlay.waitForText(/In New/)).not.toMatch(/3 homes/);
  expect(exceptions).toEqual([]);
});

it('finds a home whose page renders four seconds late', async () => {
  const home = aHome('21 Sample Late Rd');
  const { url, html } = onZillow(home);
  const content = JSON.stringify(/<main>(.*)<\/main>/s.exec(html)?.[1]).replaceAll('<', '\\u003c');
  const late = `setTimeout(() => { document.querySelector('main').innerHTML = ${content} }, 4000)`;
  const { overlay } = await world.visit({
    url,
    html: html.replace(/<main>.*<\/main>/s, `<main></main><script>${late}</script>`),
  });
  expect(await overlay.text()).toBe('');
  await overlay.press(/^Save( lead)?$/);
  await overlay.waitForText(/Saved to New/);
  expect((await leadAt(world, home.street))?.facts.price?.value.amount).toBe(home.price);
});

it('belongs to the last of three homes that follow each other within a second', async () => {
  const homes = ['31', '32', '33'].map((number) => aHome(`${number} Sample Quick Rd`));
  const [first, ...others] = homes.map(onZillow);
  if (first === undefined) throw new Error('No home');
  const { page, overlay } = await world.visit(first);
  await overlay.waitForText(/Save lead/);
  for (const { url, html } of others) await page.evaluate(goInPlace, url, html);
  await overlay.press(/^Save lead$/);
  await overlay.waitForText(/Saved to New/);
  const quick = (await world.leads()).filter(({ address }) => /Quick/.test(address.street ?? ''));
  expect(quick.map(({ address }) => address.street)).toEqual([homes[2]?.street]);
});

it('saves what was shown when the page goes on in the same moment', async () => {
  const [shown, next] = [aHome('41 Sample Moment Rd'), aHome('42 Sample Moment Rd')];
  const { page, overlay } = await world.visit(onZillow(shown));
  await overlay.waitForText(/Save lead/);
  await page.evaluate(`addEventListener('click', () => (${goInPlace.toString()})(
    ${JSON.stringify(onZillow(next).url)}, ${JSON.stringify(onZillow(next).html)}
  ), { capture: true, once: true })`);
  await overlay.press('Save lead');
  await overlay.waitForText(/Save lead/);
  expect(page.url()).toBe(onZillow(next).url);
  expect((await leadAt(world, shown.street))?.listingKeys).toEqual([`zillow:${shown.id}`]);
  expect(await leadAt(world, next.street)).toBeUndefined();
});

it('comes back when the page throws everything out, and still saves', async () => {
  const home = aHome('51 Sample Rewritten Rd');
  const { page, overlay } = await world.visit(onZillow(home));
  await overlay.waitForText(/Save lead/);
  await page.evaluate(() => {
    const root = document.documentElement;
    const copy = document.createElement('html');
    copy.innerHTML = root.innerHTML.replace(/<leadflow-pill.*/s, '');
    root.replaceWith(copy);
  });
  await overlay.press('Save lead');
  await overlay.waitForText(/Saved to New/);
  expect(await leadAt(world, home.street)).toBeDefined();
});

it('is right again after the browser went back to a page', async () => {
  const [first, second] = [aHome('61 Sample History Rd'), aHome('62 Sample History Rd')];
  const { page, overlay } = await world.visit(onZillow(first));
  await overlay.press('Save lead');
  await overlay.waitForText(/Saved to New/);
  world.server.serve({ url: onZillow(second).url, content: { html: onZillow(second).html } });
  await page.goto(onZillow(second).url);
  await overlay.waitForText(/Save lead/);
  await page.goBack();
  expect(await overlay.waitForText(/In New|Saved to New/)).not.toMatch(/Save lead/);
});

it('knows in one tab what was saved in another', async () => {
  const home = aHome('71 Sample Tabs Rd');
  const first = await world.visit(onZillow(home));
  await first.overlay.waitForText(/Save lead/);
  const second = await world.visit(onZillow(home));
  await second.overlay.press('Save lead');
  await second.overlay.waitForText(/Saved to New/);
  await first.page.bringToFront();
  await first.overlay.waitForText(/In New/);
  expect(await world.leads()).toHaveLength((await streets()).size);
});

const streets = async () => new Set((await world.leads()).map(({ address }) => address.street));

it('stays out of frames', async () => {
  const [shown, framed] = [aHome('81 Sample Frame Rd'), aHome('82 Sample Frame Rd')];
  world.server.serve({ url: onZillow(framed).url, content: { html: onZillow(framed).html } });
  const { url, html } = onZillow(shown);
  const frame = `<iframe src="${onZillow(framed).url}"></iframe></main>`;
  const { page, overlay } = await world.visit({ url, html: html.replace('</main>', frame) });
  await overlay.waitForText(/Save lead/);
  const child = page.frames().find((one) => one.url() === onZillow(framed).url);
  await child?.waitForSelector('h1');
  expect(await hasPill(child)).toBe(false);
  expect(await hasPill(page)).toBe(true);
});

const hasPill = (place: Pick<Page, '$'> | undefined) =>
  place?.$('leadflow-pill').then((pill) => pill !== null);

it('says in a page older than the extension that it has to be reloaded', async () => {
  const home = aHome('91 Sample Update Rd');
  const { page, overlay, exceptions } = await world.visit(onZillow(home));
  await overlay.waitForText(/Save lead/);
  await world.session.browser.installExtension(BUILT_EXTENSION);
  await page.evaluate(() => history.pushState(null, '', '#photos'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await overlay.press('Save lead');
  await overlay.waitForText(/Not saved\nLeadFlow was updated/);
  expect(exceptions).toEqual([]);
  await overlay.press('Reload');
  await overlay.waitForText(/Save lead/);
  await overlay.press('Save lead');
  await overlay.waitForText(/Saved to New/);
});
