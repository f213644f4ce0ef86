import type { Page } from 'puppeteer';
import type { World } from './open-world.ts';

/** The report that opens in a tab of its own once it was asked for. */
export async function reportAskedFor({ session }: World, ask: () => Promise<void>): Promise<Page> {
  const opened = session.browser.waitForTarget((target) => target.url().includes('/report.html#'));
  await ask();
  const report = await (await opened).page();
  if (report === null) throw new Error('No page to report on');
  return report;
}
