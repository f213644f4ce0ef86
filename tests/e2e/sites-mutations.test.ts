import { readFileSync } from 'node:fs';
import { launch, type Browser, type Page } from 'puppeteer';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '@/scripts/find-browser.ts';
import type { MutationFault, MutationJob } from '@/tests/support/mutations/in-page.ts';

/** The seeds are fixed, so that a failure comes back. In jsdom the same takes ten times as long. */
const MUTATIONS_PER_PAGE = 200;

const expectations = import.meta.glob<{ url: string }>('../fixtures/sites/*/*.json', {
  import: 'default',
  eager: true,
});
const pages = Object.entries(expectations).map(([path, { url }]) => {
  const name = path.replace('../fixtures/sites/', '').replace('.json', '');
  return [name, url] as const;
});

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch({
    executablePath: findBrowser(),
    // Chromium's sandbox cannot start as root; all it opens is an empty page.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage();
  await page.addScriptTag({ content: await bundledReaders() });
});
afterAll(() => browser.close());

/** The readers as they are built for pages, with what damages pages and checks readings, as one script. */
async function bundledReaders(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@': process.cwd() } },
    build: {
      write: false,
      minify: false,
      target: 'chrome130',
      lib: { entry: 'tests/support/mutations/in-page.ts', formats: ['iife'], name: 'mutations' },
    },
  });
  const output = Array.isArray(built) ? built[0]?.output[0] : undefined;
  if (output === undefined) throw new Error('Nothing was built');
  return output.code;
}

declare const mutations: { readMutations: (job: MutationJob) => MutationFault[] };

it.each(pages)('%s, damaged, gives nothing that is not on the page', async (name, url) => {
  const html = readFileSync(`tests/fixtures/sites/${name}.html`, 'utf8');
  const job = { url, html, seeds: MUTATIONS_PER_PAGE };
  expect(await page.evaluate((one) => mutations.readMutations(one), job)).toEqual([]);
});
