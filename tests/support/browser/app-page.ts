import type { ElementHandle, Page } from 'puppeteer';
import { standingPoint } from './standing-point.ts';
import { waitUntil } from './wait-until.ts';

/** Presses the first enabled control of one of our own pages whose name matches, as a mouse does, once it stands still. */
export async function press(page: Page, name: RegExp): Promise<void> {
  const { x, y } = await standingPoint(
    page,
    `a control named ${String(name)}`,
    () => findControl(page, name),
    () => excerpt(page),
  );
  await page.mouse.click(x, y);
}

/** Types into the field with this label, in place of what is there. */
export async function fillIn(page: Page, label: string, text: string): Promise<void> {
  const { x, y } = await standingPoint(
    page,
    `a field labelled ${label}`,
    async () => (await page.$(`::-p-aria([name="${label}"])`)) ?? undefined,
    () => excerpt(page),
  );
  await page.mouse.click(x, y, { count: 3 });
  await page.keyboard.type(text);
}

/** Waits for words to show on one of our own pages and gives all that is shown then. */
export const waitForWords = (page: Page, words: RegExp, timeoutMs?: number): Promise<string> =>
  waitUntil(
    String(words),
    async () => {
      const text = await shownText(page);
      return words.test(text) ? text : undefined;
    },
    { timeoutMs, describe: () => excerpt(page) },
  );

/** All visible words of a page. */
export const shownText = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText);

/** Enough of a page to see in an error message what is there instead. */
const excerpt = async (page: Page): Promise<string> =>
  `It shows: ${(await shownText(page)).replaceAll(/\s+/g, ' ').slice(0, 600)}`;

async function findControl(page: Page, name: RegExp): Promise<ElementHandle | undefined> {
  const found = await page.evaluateHandle(
    (source, flags) => {
      const pattern = new RegExp(source, flags);
      return [
        ...document.querySelectorAll('button:enabled, a[href], label, summary, [role=tab]'),
      ].find(
        (control) =>
          control.checkVisibility({ visibilityProperty: true }) &&
          pattern.test(
            (control.getAttribute('aria-label') ?? control.textContent)
              .trim()
              .replaceAll(/\s+/g, ' '),
          ),
      );
    },
    name.source,
    name.flags,
  );
  return (found.asElement() as ElementHandle | null) ?? undefined;
}
