import type { Page } from 'puppeteer';
import type { ExtensionBrowser } from './launch.ts';
import { pageOverlay, type PageOverlay } from './pill.ts';

export interface Visit {
  page: Page;
  overlay: PageOverlay;
  /** Uncaught exceptions in the page, of its own scripts and of content scripts. */
  exceptions: string[];
}

/** Opens an address as a user does, and from the first line on notes what goes wrong in it. */
export async function visit({ browser }: ExtensionBrowser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  const exceptions: string[] = [];
  page.on('pageerror', (error) => exceptions.push(String(error)));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  return { page, overlay: pageOverlay(page), exceptions };
}
