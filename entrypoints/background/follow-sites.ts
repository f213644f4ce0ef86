import { browser, type Browser } from 'wxt/browser';
import { askPage } from '@/lib/messaging/page-messages.ts';
import { addedOrigins } from '@/lib/site-access/site-access.ts';
import { SITE_MATCHES } from '@/lib/sites/catalogue.ts';
import { placeContextMenu } from './context-menu.ts';

const SCRIPT_ID = 'added-sites';
const SCRIPT = '/listing-page-any.js';

/**
 * Keeps content script and context menu where the user wants them: on the sites of the manifest and on
 * the origins the user added. Chrome's permissions are the one list, so what is changed in
 * chrome://extensions counts too.
 */
export function followSites(): void {
  // One after the other: each looks at what is registered before it changes that.
  let work = Promise.resolve();
  const place = () => (work = work.then(placeEverywhere));
  // An update of the extension forgets registered scripts, and a worker can die in the middle of this.
  browser.runtime.onInstalled.addListener(() => void place());
  void place();
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void place().then(() => startInOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void place();
    void leaveOpenTabs(origins);
  });
}

async function placeEverywhere(): Promise<void> {
  const origins = await addedOrigins();
  await Promise.all([register(origins), placeContextMenu([...SITE_MATCHES, ...origins])]);
}

async function register(origins: string[]): Promise<void> {
  const { scripting } = browser;
  const ids = [SCRIPT_ID];
  const [registered] = await scripting.getRegisteredContentScripts({ ids });
  const before = registered?.matches ?? [];
  if (before.toSorted().join() === origins.join()) return;
  if (origins.length === 0) return scripting.unregisterContentScripts({ ids });
  const script: Browser.scripting.RegisteredContentScript = {
    id: SCRIPT_ID,
    js: [SCRIPT],
    matches: origins,
    runAt: 'document_idle',
  };
  if (registered) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}

/** What is registered runs in pages loaded from now on; the one the user just asked about is open already. */
async function startInOpenTabs(origins: string[]): Promise<void> {
  const added = new Set(await addedOrigins());
  const url = origins.filter((origin) => added.has(origin));
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id !== undefined)
        await browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT] });
    }),
  );
}

/** Chrome lets a script that runs go on until its page is loaded anew. */
async function leaveOpenTabs(origins: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.flatMap(({ id }) =>
      id === undefined ? [] : askPage(id, { type: 'page.withdrawn', origins }),
    ),
  );
}
