import type { Page } from 'puppeteer';
import type { ExtensionBrowser } from './launch.ts';
import { waitUntil } from './wait-until.ts';

const WAIT_MS = 20_000;

/** Presses the toolbar icon on a page and gives the popup. */
export async function openPopup(session: ExtensionBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  const popup = waitForExtensionPage(session, '/popup.html');
  await page.triggerExtensionAction(session.extension);
  return popup;
}

/** The real side panel, once something the user pressed has opened it. */
export const sidePanel = ({ browser, origin }: ExtensionBrowser): Promise<Page> =>
  waitUntil('the side panel', async () => {
    for (const target of browser.targets()) {
      if (!target.url().startsWith(`${origin}/sidepanel.html`)) continue;
      const page = await target.asPage();
      // The same page can be open in a tab too.
      if (await page.evaluate(async () => !(await chrome.tabs.getCurrent()))) return page;
    }
    return undefined;
  });

/** The same app wide, in a tab, as a user opens it from the panel. `hash` names the place: "#/costs". */
export const openAppTab = (session: ExtensionBrowser, hash = ''): Promise<Page> =>
  session.open(`${session.origin}/sidepanel.html${hash}`);

async function waitForExtensionPage({ browser, origin }: ExtensionBrowser, path: string) {
  const target = await browser.waitForTarget(
    (candidate) => candidate.url().startsWith(`${origin}${path}`),
    { timeout: WAIT_MS },
  );
  return target.asPage();
}
