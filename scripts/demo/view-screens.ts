import type { Page } from 'puppeteer';
import { press, waitForWords } from '../../tests/support/browser/app-page.ts';
import { shoot, type DemoRun } from './demo-run.ts';

/** Their charts load when the screen is opened. */
const WITH_CHART: ReadonlySet<string> = new Set(['Costs', 'Reports']);

/** Looks at every other screen of the panel, and at the board in its wide form. */
export async function viewScreens(run: DemoRun, panel: Page): Promise<void> {
  for (const [screen, words] of [
    ['Costs', /Spent|spent/],
    ['Reports', /Funnel|funnel/],
    ['Queue', /Done today/],
    ['Leads', /\d leads/],
  ] as const) {
    await press(panel, new RegExp(`^${screen}`));
    await waitForWords(panel, words);
    if (WITH_CHART.has(screen)) await panel.waitForSelector('svg.recharts-surface');
    await shoot(run, panel, `panel-${screen.toLowerCase()}`);
  }
  await run.app.bringToFront();
  await waitForWords(run.app, /Research/);
  await shoot(run, run.app, 'wide-board');
}
