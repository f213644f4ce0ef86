import { browser, type Browser } from 'wxt/browser';
import { askPage } from '@/lib/messaging/page-messages.ts';
import { addedOrigins } from '@/lib/site-access/site-access.ts';
import { askedScript, SITE_MATCHES } from '@/lib/sites/catalogue.ts';
import { placeContextMenu } from './context-menu.ts';

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

async function register(origins: readonly string[]): Promise<void> {
  const { scripting } = browser;
  const wanted = scriptsFor(origins);
  const registered = await scripting.getRegisteredContentScripts();
  const before = new Map(registered.map(({ id, matches = [] }) => [id, matches.toSorted().join()]));
  const changed = wanted.filter(({ id, matches = [] }) => before.get(id) !== matches.join());
  const [updated, added] = [true, false].map((known) =>
    changed.filter(({ id }) => before.has(id) === known),
  );
  const ids = [...before.keys()].filter((id) => !wanted.some((script) => script.id === id));
  if (ids.length > 0) await scripting.unregisterContentScripts({ ids });
  if (updated?.length) await scripting.updateContentScripts(updated);
  if (added?.length) await scripting.registerContentScripts(added);
}

/** A script per site, for all its origins: each page loads one reader and no other. */
function scriptsFor(origins: readonly string[]): Browser.scripting.RegisteredContentScript[] {
  return [...Map.groupBy(origins, askedScript)].flatMap(([script, matches]) =>
    script === null ? [] : { id: script, js: [script], matches, runAt: 'document_idle' },
  );
}

/** What is registered runs in pages loaded from now on; the one the user just asked about is open already. */
async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  const added = new Set(await addedOrigins());
  await Promise.all(origins.filter((origin) => added.has(origin)).map(startOn));
}

async function startOn(origin: string): Promise<void> {
  const script = askedScript(origin);
  if (script === null) return;
  const tabs = await browser.tabs.query({ url: origin, discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id: tabId }) => {
      if (tabId !== undefined)
        await browser.scripting.executeScript({ target: { tabId }, files: [script] });
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
