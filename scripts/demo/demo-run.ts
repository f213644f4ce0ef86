import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { Lead } from '../../lib/domain/lead.ts';
import type { ExtensionBrowser } from '../../tests/support/browser/launch.ts';
import { readTable } from '../../tests/support/browser/read-table.ts';
import type { StandIns } from '../../tests/support/stand-ins/stand-ins.ts';
import type { HostServer } from '../../tests/support/tls-server.ts';

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

/** Leaves a picture of a page in the output folder. */
export async function shoot(run: DemoRun, page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(run.outputFolder, `${name}.png`) });
}
