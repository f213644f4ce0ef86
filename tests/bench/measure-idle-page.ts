import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { median, round, withLimit, type Measurement } from './report.ts';

const RUNS = 5;
const IDLE_MS = 5000;
const LIMIT_MS = 1;

/**
 * What a page of a served site that is no listing pays for LeadFlow: all scripts' time while it loads and
 * in five seconds at rest, less what the same page takes on a site where no content script of ours is.
 */
export async function measureIdlePage(
  session: ExtensionBrowser,
  servedUrl: string,
  otherUrl: string,
): Promise<Measurement[]> {
  const served: ScriptTimes[] = [];
  const other: ScriptTimes[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    served.push(await scriptTimes(session, servedUrl));
    other.push(await scriptTimes(session, otherUrl));
  }
  const cost = (name: string, part: keyof ScriptTimes): Measurement => {
    const [ours, floor] = [served, other].map((runs) => median(runs.map((times) => times[part])));
    return { name, value: round((ours ?? 0) - (floor ?? 0)), unit: 'ms', ratioTo: null };
  };
  return [
    cost('scripts of ours while a page that is no listing loads', 'loading'),
    withLimit(cost('scripts of ours on that page in 5 s at rest', 'idle'), LIMIT_MS),
  ];
}

interface ScriptTimes {
  loading: number;
  idle: number;
}

async function scriptTimes({ browser }: ExtensionBrowser, url: string): Promise<ScriptTimes> {
  const page = await browser.newPage();
  const debuggee = await page.createCDPSession();
  await debuggee.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  // Content scripts come when the page is loaded.
  await delay(500);
  const loading = await scriptMs(debuggee);
  await delay(IDLE_MS);
  const all = await scriptMs(debuggee);
  await page.close();
  return { loading, idle: all - loading };
}

/** Milliseconds all scripts of the page, ours among them, have run on its main thread. */
async function scriptMs(debuggee: CDPSession): Promise<number> {
  const { metrics } = await debuggee.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  return seconds * 1000;
}
