import { mkdir, rm } from 'node:fs/promises';
import { openAppTab } from '../../tests/support/browser/extension-pages.ts';
import { extensionProblems } from '../../tests/support/browser/extension-problems.ts';
import { launchExtension } from '../../tests/support/browser/launch.ts';
import type { PageCase } from '../../tests/support/sample-pages/sample-pages.ts';
import { createStandIns } from '../../tests/support/stand-ins/stand-ins.ts';
import { startHostServer } from '../../tests/support/tls-server.ts';
import { capturePage, type PageOutcome } from './capture-pages.ts';
import type { DemoRun } from './demo-run.ts';
import { enterKeys } from './enter-keys.ts';
import { exportCsv } from './export-csv.ts';
import { lookUpHome } from './look-up.ts';
import { moveCard } from './move-card.ts';
import type { DemoOptions } from './options.ts';
import { pageCases } from './page-cases.ts';
import { countLeads, readSpend, requestsOfOurs, type DemoReport } from './report.ts';
import { createSteps, within, type Steps } from './steps.ts';
import { viewScreens } from './view-screens.ts';

const STEP_LIMIT_MS = 120_000;
const CLOSE_LIMIT_MS = 15_000;
/** Enough to see prices, caches and both providers' bills. */
const LOOKED_UP_HOMES = 2;

export interface FinishedDemo {
  report: DemoReport;
  close: () => Promise<void>;
}

interface DemoPlace {
  outputFolder: string;
  /** Gets a line for each step. */
  say: (line: string) => void;
}

/** Serves the pages and the providers, opens a browser with the extension, and does the whole job in it. */
export async function runDemo(
  options: DemoOptions,
  { outputFolder, say }: DemoPlace,
): Promise<FinishedDemo> {
  await rm(outputFolder, { recursive: true, force: true });
  await mkdir(outputFolder, { recursive: true });
  const cases = pageCases(options.pagesFolder);
  const steps = createSteps(STEP_LIMIT_MS, say);
  const run = await steps.step('Start', () => start(options, cases, outputFolder));
  const close = async () => {
    await within(CLOSE_LIMIT_MS, run.session.close());
    await run.server.close();
  };
  try {
    return { report: await doTheJob(run, cases, steps), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(
  { headless }: DemoOptions,
  cases: readonly PageCase[],
  outputFolder: string,
): Promise<DemoRun> {
  const standIns = createStandIns({ scenario: { latency: 'typical' } });
  const server = await startHostServer({ pages: cases.map(({ page }) => page), standIns });
  const session = await launchExtension({ headless, chromiumFlags: server.chromiumFlags });
  return { session, server, standIns, app: await openAppTab(session), outputFolder };
}

async function doTheJob(
  run: DemoRun,
  cases: readonly PageCase[],
  { step, times }: Steps,
): Promise<DemoReport> {
  await step('Enter the keys', () => enterKeys(run));
  const pages: PageOutcome[] = [];
  for (const pageCase of cases)
    pages.push(await step(`Open ${pageCase.page.url}`, () => capturePage(run, pageCase)));
  const panel = await lookUpHomes(run, cases, step);
  const moved = await step('Move a card', () => moveCard(run, panel));
  await step('Look at the other screens', () => viewScreens(run, panel));
  const { rows } = await step('Export', () => exportCsv(run, run.app));
  return {
    pages,
    ...(await countLeads(run)),
    spend: await readSpend(run),
    moved,
    exportedRows: rows,
    requestsOfOurs: requestsOfOurs(run),
    extensionProblems: await extensionProblems(run.session.browser, run.session.extension.id),
    times: times(),
  };
}

async function lookUpHomes(run: DemoRun, cases: readonly PageCase[], step: Steps['step']) {
  const homes = cases
    .filter(({ truth }) => truth.kind === 'detail' && truth.site !== 'generic')
    .slice(0, LOOKED_UP_HOMES);
  let panel = null;
  for (const [index, { page }] of homes.entries())
    panel = await step(`Look up ${page.url}`, () => lookUpHome(run, page, index === 0));
  if (panel === null) throw new Error('No page of one home to look up');
  return panel;
}
