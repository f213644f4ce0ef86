import type { ElementHandle, Page } from 'puppeteer';
import { waitUntil } from './wait-until.ts';

/** Presses the first enabled control of one of our own pages whose name matches, as a mouse does. */
export async function press(page: Page, name: RegExp): Promise<void> {
  const control = await waitUntil(
    `a control named ${String(name)}`,
    () => findControl(page, name),
    {
      describe: () => excerpt(page),
    },
  );
  await control.click();
}

/** Types into the field with this label, in place of what is there. */
export async function fillIn(page: Page, label: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-aria([name="${label}"])`, { timeout: 15_000 });
  if (field === null) throw new Error(`No field ${label}`);
  await field.click({ count: 3 });
  await field.type(text);
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
