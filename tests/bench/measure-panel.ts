import type { Page, Viewport } from 'puppeteer';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait-until.ts';

const RUNS = 9;

/** Milliseconds from navigation to the frame after `selector` matches at least `count` elements, run by run. */
export async function timesToContent(
  session: ExtensionBrowser,
  path: string,
  selector: string,
  count = 1,
  viewport?: Viewport,
): Promise<number[]> {
  const page = await session.browser.newPage();
  if (viewport) await page.setViewport(viewport);
  await page.evaluateOnNewDocument(noteContent, selector, count);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.goto(`${session.origin}${path}`, { waitUntil: 'domcontentloaded' });
    times.push(await readNote(page));
  }
  await page.close();
  // The first opening also fills caches of the browser itself.
  return times.slice(1);
}

const readNote = (page: Page): Promise<number> =>
  waitUntil('the content to show', async () => {
    const shownAt = await page.evaluate(() => document.documentElement.dataset['shownAtMs']);
    return shownAt === undefined ? undefined : Number(shownAt);
  });

/** Runs inside the page, before anything of it. */
function noteContent(selector: string, count: number): void {
  const check = () => {
    if (document.querySelectorAll(selector).length < count) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      document.documentElement.dataset['shownAtMs'] = String(performance.now());
    });
  };
  const observer = new MutationObserver(check);
  observer.observe(document, { subtree: true, childList: true });
}
