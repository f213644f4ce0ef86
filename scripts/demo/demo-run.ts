import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { Lead } from '../../lib/domain/lead.ts';
import { endOfMotion } from '../../tests/support/browser/end-of-motion.ts';
import type { ExtensionBrowser } from '../../tests/support/browser/launch.ts';
import { readTable } from '../../tests/support/browser/read-table.ts';
import type { StandIns } from '../../tests/support/stand-ins/stand-ins.ts';
import type { HostServer, ServedPage } from '../../tests/support/tls-server.ts';

/** What every step of the demo works with. */
export interface DemoRun {
  session: ExtensionBrowser;
  server: HostServer;
  standIns: StandIns;
  /** The app in a tab of its own; what the database holds is read from here. */
  app: Page;
  outputFolder: string;
}

/** Every lead as LeadFlow stores it. */
export const readLeads = ({ app }: DemoRun): Promise<Lead[]> => readTable<Lead>(app, 'leads');

/** Leaves a picture of a page, once nothing on it moves, in the output folder. */
export async function shoot(run: DemoRun, page: Page, name: string): Promise<void> {
  await page.evaluate(endOfMotion);
  await page.screenshot({ path: join(run.outputFolder, `${name}.png`) });
}

/** Opens a page as a user does. Two saved pages can have the same address: the one in turn is served. */
export async function openPage({ server, session }: DemoRun, served: ServedPage): Promise<Page> {
  server.serve(served);
  const page = await session.open(served.url);
  await page.evaluate(removeCoveringFrames);
  return page;
}

/**
 * Runs inside the page. A saved page can hold the frame of a check that whoever saved it had answered.
 * Nobody can answer it here, so it goes, as it went then.
 */
function removeCoveringFrames(): void {
  for (const frame of document.querySelectorAll('iframe')) {
    const { width, height } = frame.getBoundingClientRect();
    if (width >= innerWidth && height >= innerHeight) frame.remove();
  }
}
