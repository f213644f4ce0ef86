import type { CDPSession, Page } from 'puppeteer';
import { NO_RULES } from '../../lib/domain/buy-box.ts';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { pageOverlay } from '../support/browser/pill.ts';
import { waitUntil } from '../support/browser/wait-until.ts';
import { besideFloor, withLimit, type Measurement } from './report.ts';

const RUNS = 7;
/** What chips may cost a page of forty cards in all, and how much of it they may move. */
const LIMIT = { workMs: 50, shift: 0 };

interface Cost {
  /** Processor time of the page's main thread for script, style and layout, the page's own included. */
  workMs: number;
  shift: number;
}

/** Chips on forty cards against a buy box, from the moment the page is read until all cards were scrolled through, beside the page alone. */
export async function measureResultsPage(
  session: ExtensionBrowser,
  url: string,
  urlElsewhere: string,
): Promise<Measurement[]> {
  await setBuyBox(session);
  const own: Cost[] = [];
  const alone: Cost[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    own.push(await costOf(session, url, true));
    alone.push(await costOf(session, urlElsewhere, false));
  }
  const name = '40-card results page: chips, script and layout';
  const floor = 'the same page without the extension';
  const workOf = (costs: Cost[]) => costs.map(({ workMs }) => workMs);
  return [
    withLimit(besideFloor(name, workOf(own), floor, workOf(alone)), LIMIT.workMs),
    withLimit(
      {
        name: '40-card results page: layout shift',
        value: Math.max(...own.map(({ shift }) => shift)),
        unit: 'shift',
        ratioTo: null,
      },
      LIMIT.shift,
    ),
  ];
}

async function setBuyBox(session: ExtensionBrowser): Promise<void> {
  const app = await session.open(`${session.origin}/sidepanel.html`);
  const limits = { price: { min: null, max: 300_000 }, beds: { min: 2, max: null } };
  await app.evaluate((payload) => chrome.runtime.sendMessage({ type: 'buy-box.set', payload }), {
    box: { ...NO_RULES, limits },
  });
  await app.close();
}

async function costOf(session: ExtensionBrowser, url: string, chips: boolean): Promise<Cost> {
  const page = await session.browser.newPage();
  const debug = await page.createCDPSession();
  // Not the clock on the wall: other programs on a busy machine are not the page's cost.
  await debug.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluateOnNewDocument(noteShifts);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  if (chips) await page.waitForSelector('leadflow-pill');
  const before = await workIn(debug);
  await page.evaluate(scrollThrough);
  const workMs = (await workIn(debug)) - before;
  if (chips) await waitForChips(page);
  const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
  await page.close();
  return { workMs, shift };
}

const WORK = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

async function workIn(debug: CDPSession): Promise<number> {
  const { metrics } = await debug.send('Performance.getMetrics');
  return metrics.reduce(
    (sum, { name, value }) => sum + (WORK.includes(name) ? value * 1000 : 0),
    0,
  );
}

/** A run without chips would have cost nothing. */
const waitForChips = (page: Page): Promise<true> =>
  waitUntil('chips on the cards', async () =>
    /^(Passes 2 of 2|Price over .*)$/m.test(await pageOverlay(page).text()) ? true : undefined,
  );

/** Runs inside the page. A screen at a time, with a frame in which chips are drawn after each. */
async function scrollThrough(): Promise<void> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    for (let frames = 0; frames < 4; frames += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Runs inside the page, before anything of it. */
function noteShifts(): void {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      sum += entry.value;
    document.documentElement.dataset['shift'] = String(sum);
  }).observe({ type: 'layout-shift', buffered: true });
}
