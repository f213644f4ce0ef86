import { join } from 'node:path';
import { build } from 'vite';
import type { Page } from 'puppeteer';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { BIG_LISTING } from './bench-pages.ts';
import { besideFloor, type Measurement } from './report.ts';
import { STATE_PAGES } from './state-pages.ts';

const FLOOR = 'JSON.parse of the same state';
const RUNS = 61;

/** The readers' work on a big home's page and on a results page of each site, beside parsing the page's state alone. */
export async function measurePageReads(session: ExtensionBrowser): Promise<Measurement[]> {
  const script = await bundledReaders();
  const pages = [
    ['reading a 1 MB listing page', BIG_LISTING.url] as const,
    ...[...STATE_PAGES].map(([site, { url }]) => [`reading a ${site} results page`, url] as const),
  ];
  const measurements: Measurement[] = [];
  for (const [name, url] of pages) {
    const page = await session.open(url);
    // Not as an element: Redfin's state is found by a word that the readers have in them.
    await page.evaluate(script);
    measurements.push(await measureReading(page, name));
    await page.close();
  }
  return measurements;
}

async function measureReading(page: Page, name: string): Promise<Measurement> {
  const texts = await page.evaluate(stateTexts);
  const { reading, parsing, kind } = await page.evaluate(timeReading, texts, RUNS);
  const stateBytes = texts.join('').length;
  if (stateBytes < 100_000 || kind === 'none')
    throw new Error(`${name} gives ${kind} from ${stateBytes} bytes`);
  return besideFloor(name, reading, FLOOR, parsing);
}

/** All readers as one script of the page, as they are built for pages. */
async function bundledReaders(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../../lib/sites/read-page.ts'),
        formats: ['iife'],
        name: 'readers',
      },
    },
  });
  const output = Array.isArray(built) ? built[0]?.output[0] : undefined;
  if (output === undefined) throw new Error('Nothing was built');
  return output.code;
}

declare const readers: { readPage: (document: Document, url: string) => { kind: string } };

/** Runs inside the page: the page's own JSON, and what stands in it as a string of JSON. */
function stateTexts(): string[] {
  const next = document.querySelector('#__NEXT_DATA__')?.textContent;
  if (next) {
    const cache = JSON.parse(next).props.pageProps?.componentProps?.gdpClientCache;
    return cache ? [next, cache] : [next];
  }
  const scripts = [...document.scripts].map(({ textContent }) => textContent);
  const state = scripts.find((text) => text.includes('InitialContext')) ?? '';
  const whole = state.slice(state.indexOf('{'), state.lastIndexOf('}') + 1);
  const answers = Object.values<{ res: { text: string } }>(JSON.parse(whole).dataCache);
  return [whole, ...answers.map(({ res }) => res.text.replace('{}&&', ''))];
}

/** Runs inside the page. */
function timeReading(texts: string[], runs: number) {
  const works = {
    parsing: () => {
      for (const text of texts) JSON.parse(text);
    },
    reading: () => readers.readPage(document, location.href),
  };
  const times = { parsing: [] as number[], reading: [] as number[] };
  for (let run = 0; run < runs; run += 1)
    for (const name of ['parsing', 'reading'] as const) {
      const startedAt = performance.now();
      works[name]();
      times[name].push(performance.now() - startedAt);
    }
  return { ...times, kind: works.reading().kind };
}
