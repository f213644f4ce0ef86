import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { openPopup } from '@/tests/support/browser/extension-pages.ts';
import { serviceWorker } from '@/tests/support/browser/service-worker.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { redfinResultsPage } from '@/tests/support/sample-pages/redfin-pages.ts';
import { aHome, onOtherSite, onRedfin, onZillow } from './homes.ts';
import { leadAt, openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.leavePages());
afterAll(() => world.close());

/** Right-clicks the first match and chooses "Save as lead", as Chrome's own menu cannot be driven. */
async function saveByMenu(page: Page, selector: string): Promise<void> {
  const link = await page.$eval(selector, (element) => element.closest('a')?.href ?? null);
  await page.click(selector, { button: 'right' });
  const worker = await serviceWorker(world.session);
  await worker.evaluate(chooseMenuItem, link ?? '');
}

/** Runs inside the worker: what Chrome tells of a press in the menu. */
async function chooseMenuItem(linkUrl: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const { onClicked } = chrome.contextMenus as unknown as {
    onClicked: { dispatch: (info: object, tab: object | undefined) => void };
  };
  const link = linkUrl === '' ? {} : { linkUrl };
  onClicked.dispatch({ menuItemId: 'save-lead', frameId: 0, ...link }, tab);
}

it('saves the card under the context menu, and says when it is a lead already', async () => {
  const homes = ['11', '12', '13'].map((number) => aHome(`${number} Sample Menu Rd`));
  const url = 'https://www.redfin.com/city/43001/OH/Menuton';
  const { page, overlay } = await world.visit({ url, html: redfinResultsPage(homes) });
  await overlay.waitForText(/3 homes/);
  const card = `a[href*="${homes[1]?.id}"]`;
  await saveByMenu(page, card);
  await overlay.waitForText(/Saved 1 to New/);
  expect((await leadAt(world, '12 Sample Menu Rd'))?.address.street).toBe('12 Sample Menu Rd');
  expect(await leadAt(world, '11 Sample Menu Rd')).toBeUndefined();
  await saveByMenu(page, card);
  await overlay.waitForText(/Already in New/);
});

it('fetches nothing for a link to a home that is not on the page, and offers to open it', async () => {
  const [shown, other] = [aHome('21 Sample Link Rd'), aHome('22 Sample Link Rd')];
  world.server.serve({ ...onZillow(other), content: { html: onZillow(other).html } });
  const { url, html } = onZillow(shown);
  const { page, overlay } = await world.visit({
    url,
    html: html.replace(
      '<h1>',
      `<p><a id="nearby" href="${onZillow(other).url}">Nearby</a></p><h1>`,
    ),
  });
  await overlay.waitForText(/Save lead/);
  const asked = world.server.requests().length;
  await saveByMenu(page, '#nearby');
  await overlay.waitForText(/Not saved: open it first/);
  expect(world.server.requests()).toHaveLength(asked);
  expect(await leadAt(world, shown.street)).toBeUndefined();
  await overlay.press('Open');
  const opened = await world.session.browser.waitForTarget(
    (target) => target.url() === onZillow(other).url,
  );
  await (await opened.page())?.close();
});

it('saves the page itself from its own words', async () => {
  const home = aHome('31 Sample Words Rd');
  const { page, overlay } = await world.visit(onZillow(home));
  await overlay.waitForText(/Save lead/);
  await saveByMenu(page, 'h1');
  await overlay.waitForText(/Saved to New/);
  expect(await leadAt(world, home.street)).toBeDefined();
});

it('saves the listings of all open tabs as one change', async () => {
  const saved = aHome('41 Sample Tab Rd');
  const fresh = ['42', '43'].map((number) => aHome(`${number} Sample Tab Rd`));
  const first = await world.visit(onZillow(saved));
  await first.overlay.press('Save lead');
  await first.overlay.waitForText(/Saved to New/);
  for (const home of fresh) await (await world.visit(onRedfin(home))).overlay.waitForText(/Save/);
  const [twice] = fresh;
  if (twice) await world.visit(onRedfin(twice));
  const list = {
    url: 'https://www.redfin.com/city/43001/OH/Tabton',
    html: redfinResultsPage(fresh),
  };
  await (await world.visit(list)).overlay.waitForText(/2 homes/);
  const { page } = await world.visit(onOtherSite(aHome('44 Sample Tab Rd')));

  const popup = await openPopup(world.session, page);
  await press(popup, /^Save all listing tabs$/);
  const words = await waitForWords(popup, /3 listings in 4 tabs, 1 already saved/);
  expect(words).toMatch(/A list: pick from it there/);
  await press(popup, /^Save 2 new$/);
  await waitForWords(popup, /Saved 2 leads to New/);
  expect(await leadAt(world, '43 Sample Tab Rd')).toBeDefined();
  await press(popup, /^Undo$/);
  await waitForWords(popup, /3 listings in 4 tabs, 1 already saved/);
  await popup.close();
  for (const { street } of fresh)
    await waitUntil('the lead to be gone', async () =>
      (await leadAt(world, street)) === undefined ? true : undefined,
    );
  expect(await leadAt(world, saved.street)).toBeDefined();
});

it('shows the key that is set to save', async () => {
  const { overlay } = await world.visit(onZillow(aHome('51 Sample Key Rd')));
  expect(await overlay.waitForText(/Save lead/)).toMatch(/Alt\nS/);
});
