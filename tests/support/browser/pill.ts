import type { Page } from 'puppeteer';
import { closedRoot } from './closed-root.ts';
import { waitUntil } from './wait-until.ts';

/** What a person can see of and do with what LeadFlow shows inside a page: pill, chips, dock and sheets. */
export interface PageOverlay {
  /** All visible words, one line per piece of text. */
  text: () => Promise<string>;
  /** Accessible names of the visible buttons and check boxes, in order. */
  buttons: () => Promise<string[]>;
  /** Presses the first visible button whose whole name matches. */
  press: (name: string | RegExp) => Promise<void>;
  /** Waits for words to show and gives all that is shown then. */
  waitForText: (words: RegExp, timeoutMs?: number) => Promise<string>;
}

interface ShownButton {
  name: string;
  x: number;
  y: number;
}

/** The overlay of a page. Presses are real mouse events: the overlay ignores made-up clicks. */
export function pageOverlay(page: Page): PageOverlay {
  const text = async () => (await overlayRoot(page))?.evaluate(readText) ?? '';
  const shown = async () => (await overlayRoot(page))?.evaluate(readButtons) ?? [];
  return {
    text,
    buttons: async () => (await shown()).map(({ name }) => name),
    async press(name) {
      const matches = (button: ShownButton) =>
        typeof name === 'string' ? button.name === name : name.test(button.name);
      const button = await waitUntil(`the button ${String(name)} in the page`, async () =>
        (await shown()).find(matches),
      );
      await page.mouse.click(button.x, button.y);
    },
    waitForText: (words, timeoutMs) =>
      waitUntil(
        `${String(words)} in the page`,
        async () => {
          const now = await text();
          return words.test(now) ? now : undefined;
        },
        { timeoutMs, describe: async () => `It shows: ${await text()}` },
      ),
  };
}

const overlayRoot = (page: Page) => closedRoot(page, 'leadflow-pill');

// The two below run inside the page, so they can use nothing from outside.

function readText(this: ShadowRoot): string {
  const lines: string[] = [];
  const walker = document.createTreeWalker(this, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement?.checkVisibility({ visibilityProperty: true }) === true)
      lines.push(textContent?.trim() ?? '');
  }
  return lines.filter((line) => line !== '').join('\n');
}

function readButtons(this: ShadowRoot): ShownButton[] {
  return [...this.querySelectorAll('button:enabled, input[type=checkbox]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => {
      const [label] = (element as HTMLButtonElement | HTMLInputElement).labels ?? [];
      const copy = (label ?? element).cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      const words = element.getAttribute('aria-label') ?? copy.textContent ?? '';
      const { left, top, width, height } = element.getBoundingClientRect();
      return {
        name: words.trim().replaceAll(/\s+/g, ' '),
        x: left + width / 2,
        y: top + height / 2,
      };
    });
}
