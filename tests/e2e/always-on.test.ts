import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Lead } from '@/lib/domain/lead.ts';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { copyExtension, type ExtensionCopy } from '@/tests/support/browser/extension-copy.ts';
import { openAppTab, openPopup } from '@/tests/support/browser/extension-pages.ts';
import { readTable } from '@/tests/support/browser/read-table.ts';
import { killServiceWorker, serviceWorker } from '@/tests/support/browser/service-worker.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { articlePage } from '@/tests/support/sample-pages/other-pages.ts';
import { aHome, onOtherSite } from './homes.ts';
import { openWorld, type World } from './open-world.ts';

const HOSTS = ['https://www.rightmove.co.uk/*', 'https://www.sample-homes.example/*'];

let copy: ExtensionCopy;
let world: World;
beforeAll(async () => {
  copy = await copyExtension(HOSTS);
  world = await openWorld({ extensionPath: copy.path });
  await copy.update(world.session.browser);
});
afterEach(() => world.leavePages());
afterAll(async () => {
  await world.close();
  await copy.remove();
});

it('has the pill on a site the user added, also once the extension was updated and its worker died', async () => {
  await waitUntil('the script of added sites', async () => {
    const worker = await serviceWorker(world.session);
    const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    return scripts.length > 0 || undefined;
  });
  await killServiceWorker(world.session);
  const home = aHome('11 Sample Added Rd');
  const { overlay } = await world.visit(onOtherSite(home));
  await overlay.press(/^Save( lead)?$/);
  await overlay.waitForText(/Saved to New/);
  const app = await openAppTab(world.session);
  const [lead] = await readTable<Lead>(app, 'leads');
  expect([lead?.address.street, lead?.sightings[0]?.site]).toEqual([home.street, 'generic']);
  await app.close();
});

it('starts on the page that is open when its site is added', async () => {
  const worker = await serviceWorker(world.session);
  await worker.evaluate(() => chrome.scripting.unregisterContentScripts());
  const { overlay } = await world.visit(onOtherSite(aHome('21 Sample Open Rd')));
  expect(await overlay.text()).toBe('');
  await worker.evaluate(tellOfPermission, 'https://www.sample-homes.example/*');
  await overlay.waitForText(/Save lead|fields/);
});

/** Runs inside the worker: what Chrome tells once the user agreed in its dialog. */
function tellOfPermission(origin: string): void {
  const { onAdded } = chrome.permissions as unknown as {
    onAdded: { dispatch: (permissions: chrome.permissions.Permissions) => void };
  };
  onAdded.dispatch({ origins: [origin] });
}

it('reads a British site with the reader of its own', async () => {
  const { overlay } = await world.visit({
    url: 'https://www.rightmove.co.uk/properties/170000001',
    html: readFileSync('tests/fixtures/sites/rightmove/for-sale.html', 'utf8'),
  });
  await overlay.press(/^Save( lead)?$/);
  await overlay.waitForText(/Saved to New/);
  const app = await openAppTab(world.session);
  const leads = await readTable<Lead>(app, 'leads');
  expect(leads.map(({ listingKeys }) => listingKeys)).toContainEqual(['rightmove:170000001']);
  await app.close();
});

it('shows nothing on pages of an added site that are no listings', async () => {
  const url = 'https://www.sample-homes.example/about/';
  const { page, overlay } = await world.visit({ url, html: articlePage() });
  const popup = await openPopup(world.session, page);
  await waitForWords(popup, /This page is not a listing/);
  await popup.close();
  expect(await overlay.text()).toBe('');
});

it('leaves a site at once when the user takes it back, and asks for exactly its origin to come again', async () => {
  const home = aHome('12 Sample Removed Rd');
  const { page, overlay } = await world.visit(onOtherSite(home));
  await overlay.waitForText(/Save lead|fields/);
  const settings = await openAppTab(world.session, '#/settings');
  await press(settings, /^Remove sample-homes\.example$/);
  await waitUntil('the pill to leave', async () =>
    (await overlay.text()) === '' ? true : undefined,
  );
  await settings.close();
  await page.reload();

  const popup = await openPopup(world.session, page);
  await waitForWords(popup, /Want the pill on sample-homes\.example/);
  const asked = popup.evaluate(nextRequest);
  await press(popup, /^Always on$/);
  expect(await asked).toEqual({ origins: ['https://www.sample-homes.example/*'] });
  await popup.close();
  expect(await overlay.text()).toBe('');
});

/** Runs inside the popup: what Chrome's dialog is asked to show, in place of the dialog. */
function nextRequest(): Promise<chrome.permissions.Permissions> {
  return new Promise((resolve) => {
    chrome.permissions.request = (permissions: chrome.permissions.Permissions) => {
      resolve(permissions);
      return Promise.resolve(false);
    };
  });
}
