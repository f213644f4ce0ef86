import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addBenchPage } from '../tests/bench/bench-page.ts';
import {
  ARTICLE,
  ARTICLE_ELSEWHERE,
  BIG_LISTING,
  RESULTS_ELSEWHERE,
  RESULTS_PAGE,
  SMALL_LISTING,
} from '../tests/bench/bench-pages.ts';
import { fillPipeline } from '../tests/bench/fill-pipeline.ts';
import { measureArchive } from '../tests/bench/measure-archive.ts';
import { measureBoard } from '../tests/bench/measure-board.ts';
import { measureCapture } from '../tests/bench/measure-capture.ts';
import { measureIdlePage } from '../tests/bench/measure-idle-page.ts';
import { measureExport } from '../tests/bench/measure-export.ts';
import { measureImport, measureImportAfterUndo } from '../tests/bench/measure-import.ts';
import { measureLeads } from '../tests/bench/measure-leads.ts';
import { measureLongImport } from '../tests/bench/measure-long-import.ts';
import { measureQuote } from '../tests/bench/measure-quote.ts';
import { measurePageReads } from '../tests/bench/measure-page-read.ts';
import { measureQueueRates } from '../tests/bench/measure-queue-rates.ts';
import { measureResultsPage } from '../tests/bench/measure-results-page.ts';
import { STATE_PAGES } from '../tests/bench/state-pages.ts';
import { timesToContent } from '../tests/bench/measure-panel.ts';
import { besideFloor, isWithin, withLimit, type Measurement } from '../tests/bench/report.ts';
import { launchExtension, type ExtensionBrowser } from '../tests/support/browser/launch.ts';
import { BUILT_EXTENSION } from '../tests/support/built-extension.ts';
import { pageWeights } from '../tests/support/page-weights.ts';
import { startHostServer } from '../tests/support/tls-server.ts';
import { runNpmScript } from './run-step.ts';

const EMPTY_PAGE = '<!doctype html><title>Empty</title><p>Empty</p>';
/** `npm run bench -- --long` takes minutes more. */
const LONG_ROWS = process.argv.includes('--long') ? 100_000 : 20_000;
const FLOOR = 'empty extension page';
const PAGES = [
  SMALL_LISTING,
  BIG_LISTING,
  ARTICLE,
  ARTICLE_ELSEWHERE,
  RESULTS_PAGE,
  RESULTS_ELSEWHERE,
  ...STATE_PAGES.values(),
];

/** Measures the built extension in a real browser and prints a JSON line per figure, each beside its floor. */
async function main(): Promise<void> {
  for await (const measurement of measureQueueRates()) print(measurement);
  if (!runNpmScript('build')) process.exit(1);
  const extensionPath = await copyWithEmptyPage();
  for (const name of ['import', 'export', 'archive', 'quote', 'board', 'leads'])
    await addBenchPage(extensionPath, `${name}-page.ts`);
  const server = await startHostServer({ pages: PAGES });
  const session = await launchExtension({ extensionPath, chromiumFlags: server.chromiumFlags });
  try {
    for (const measurement of measureSizes()) print(measurement);
    for (const measurement of await measureIdlePage(session, ARTICLE.url, ARTICLE_ELSEWHERE.url))
      print(measurement);
    print(await measureCapture(session, SMALL_LISTING.url));
    for (const measurement of await measurePageReads(session)) print(measurement);
    const results = [RESULTS_PAGE.url, RESULTS_ELSEWHERE.url] as const;
    for (const measurement of await measureResultsPage(session, ...results)) print(measurement);
    print(await measureImport(extensionPath, 10_000));
    print(await measureImportAfterUndo(extensionPath, 4000));
    for (const measurement of await measureLongImport(extensionPath, LONG_ROWS)) print(measurement);
    for (const measurement of await measureExport(session, 100_000)) print(measurement);
    for (const measurement of await measureQuote(session, 5000)) print(measurement);
    print(await measureLeads(session, 50_000));
    for (const measurement of await measureArchive(session, 10_000)) print(measurement);
    for (const measurement of await measurePanel(session)) print(measurement);
    for (const measurement of await measureBoard(session)) print(measurement);
  } finally {
    await session.close();
    await server.close();
    await rm(extensionPath, { recursive: true, force: true });
  }
}

/** What runs in web pages, all scripts of a page together. */
const measureSizes = (): Measurement[] =>
  pageWeights().map(({ page, gzipBytes, limitBytes }) =>
    withLimit(
      { name: `scripts of a ${page}, gzip`, value: gzipBytes, unit: 'B', ratioTo: null },
      limitBytes,
    ),
  );

/** A measurement over its limit fails the whole run, which still says all. */
function print(measurement: Measurement): void {
  console.log(JSON.stringify(measurement));
  if (!isWithin(measurement)) process.exitCode = 1;
}

/** The floor of a page of ours is a page of ours with nothing in it, from the same extension. */
async function copyWithEmptyPage(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'leadflow-bench-'));
  await cp(BUILT_EXTENSION, path, { recursive: true });
  await writeFile(join(path, 'empty.html'), EMPTY_PAGE);
  return path;
}

async function measurePanel(session: ExtensionBrowser): Promise<Measurement[]> {
  const app = await session.open(`${session.origin}/sidepanel.html`);
  await fillPipeline(app, 20);
  const few = await timesToContent(session, '/sidepanel.html', '.card', 10);
  await fillPipeline(app, 1000);
  const many = await timesToContent(session, '/sidepanel.html', '.card', 10);
  const empty = await timesToContent(session, '/empty.html', 'p');
  await app.close();
  return [
    besideFloor('panel: open to first cards, 20 leads', few, FLOOR, empty),
    besideFloor('panel: open to first cards, 1,000 leads', many, FLOOR, empty),
    besideFloor('board: 1,000 leads beside 20', many, 'panel with 20 leads', few),
  ];
}

await main();
