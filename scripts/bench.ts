import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listingScript, PILL_SITES } from '../lib/sites/catalogue.ts';
import { BIG_LISTING, SMALL_LISTING } from '../tests/bench/bench-pages.ts';
import { fillPipeline } from '../tests/bench/fill-pipeline.ts';
import { measureCapture } from '../tests/bench/measure-capture.ts';
import { measurePageRead } from '../tests/bench/measure-page-read.ts';
import { timesToContent } from '../tests/bench/measure-panel.ts';
import { besideFloor, type Measurement } from '../tests/bench/report.ts';
import { launchExtension, type ExtensionBrowser } from '../tests/support/browser/launch.ts';
import { BUILT_EXTENSION } from '../tests/support/built-extension.ts';
import { startHostServer } from '../tests/support/tls-server.ts';
import { runNpmScript } from './run-step.ts';

const EMPTY_PAGE = '<!doctype html><title>Empty</title><p>Empty</p>';
const FLOOR = 'empty extension page';

/** Measures the built extension in a real browser and prints a JSON line per figure, each beside its floor. */
async function main(): Promise<void> {
  if (!runNpmScript('build')) process.exit(1);
  const extensionPath = await copyWithEmptyPage();
  const server = await startHostServer({ pages: [SMALL_LISTING, BIG_LISTING] });
  const session = await launchExtension({ extensionPath, chromiumFlags: server.chromiumFlags });
  try {
    for (const [name, file] of SCRIPTS) print(await sizeOf(name, file));
    print(await measureCapture(session, SMALL_LISTING.url));
    print(await measurePageRead(session, BIG_LISTING.url));
    for (const measurement of await measurePanel(session)) print(measurement);
  } finally {
    await session.close();
    await server.close();
    await rm(extensionPath, { recursive: true, force: true });
  }
}

/** What runs in web pages, by what it is for. A page never loads another site's reader. */
const SCRIPTS: [name: string, file: string][] = [
  ['content script on every page of a site, gzip', 'content-scripts/listing.js'],
  ...PILL_SITES.map((site): [string, string] => [
    `reader and pill, loaded on listing pages of ${site.name}, gzip`,
    listingScript(site),
  ]),
];

const print = (measurement: Measurement): void => console.log(JSON.stringify(measurement));

async function sizeOf(name: string, file: string): Promise<Measurement> {
  const bytes = await readFile(join(BUILT_EXTENSION, file));
  return { name, value: gzipSync(bytes, { level: 9 }).length, unit: 'B', ratioTo: null };
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
