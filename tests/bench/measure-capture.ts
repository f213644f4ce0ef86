import type { Page } from 'puppeteer';
import { closedRoot } from '../support/browser/closed-root.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { pageOverlay } from '../support/browser/pill.ts';
import { waitUntil } from '../support/browser/wait-until.ts';
import { besideFloor, type Measurement } from './report.ts';

const RUNS = 15;

/** From the press on the pill to the words that say it is saved, which show only after the disk has it. */
export async function measureCapture(
  session: ExtensionBrowser,
  listingUrl: string,
): Promise<Measurement> {
  const page = await session.open(listingUrl);
  const overlay = pageOverlay(page);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await overlay.waitForText(/Save lead/);
    await startWatch(page);
    await overlay.press(/^Save lead/);
    times.push(await readWatch(page));
    await overlay.press('Undo');
  }
  await page.close();
  const app = await session.open(`${session.origin}/sidepanel.html`);
  const floor = await app.evaluate(putRawRows, RUNS);
  await app.close();
  return besideFloor('capture: press to durable write', times, 'raw IndexedDB put', floor);
}

async function startWatch(page: Page): Promise<void> {
  const root = await closedRoot(page, 'leadflow-pill');
  await root?.evaluate(function watch() {
    const host = this.host as HTMLElement;
    delete host.dataset['savedAfterMs'];
    let pressedAt = 0;
    this.addEventListener('click', () => (pressedAt = performance.now()), {
      capture: true,
      once: true,
    });
    const observer = new MutationObserver(() => {
      if (pressedAt === 0 || !/Saved to/.test(this.textContent ?? '')) return;
      host.dataset['savedAfterMs'] = String(performance.now() - pressedAt);
      observer.disconnect();
    });
    observer.observe(this, { subtree: true, childList: true, characterData: true });
  });
}

const readWatch = (page: Page): Promise<number> =>
  waitUntil('the pill to say Saved', async () => {
    const text = await page.$eval('leadflow-pill', (host) =>
      host instanceof HTMLElement ? host.dataset['savedAfterMs'] : undefined,
    );
    return text === undefined ? undefined : Number(text);
  });

/** Runs in a page of the extension: one row of a lead's size per transaction, flushed like ours. */
async function putRawRows(runs: number): Promise<number[]> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const open = indexedDB.open('bench-floor', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('rows', { keyPath: 'id' });
    open.onsuccess = () => resolve(open.result);
  });
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    await new Promise<void>((resolve) => {
      const tx = db.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put({ id: run, text: 'x'.repeat(1500) });
      tx.oncomplete = () => resolve();
    });
    times.push(performance.now() - startedAt);
  }
  db.close();
  indexedDB.deleteDatabase('bench-floor');
  return times;
}
