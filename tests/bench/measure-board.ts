import type { Page } from 'puppeteer';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait-until.ts';
import { inPage } from './bench-page.ts';
import { dragFrames } from './drag-frames.ts';
import { timesToContent } from './measure-panel.ts';
import { beside, besideFloor, withRatioLimit, type Measurement } from './report.ts';

const PANEL = '/sidepanel.html';
const PANEL_SIZE = { width: 400, height: 800 };
/** How many times as long as a panel without leads one with so many may take to open. */
const OPENING = [
  { leads: 1000, most: 1.5 },
  { leads: 10_000, most: 2 },
  { leads: 50_000, most: 3 },
] as const;
/** More cards than these are below the edge of the panel. */
const FIRST_CARDS = 5;
/** Cards differ in what they say; nothing else of a board may grow with its leads. */
const MOST_TIMES_NODES = 1.1;
const MOST_TIMES_FRAME = 1.2;
const MOST_TIMES_PUT = 3;
const DRAG_RUNS = 5;
const MOVES = 60;

/** The board with more and more leads, beside the same build without any and beside what the browser needs. */
export async function measureBoard(session: ExtensionBrowser): Promise<Measurement[]> {
  const bench = await session.open(`${session.origin}/board-page.html`);
  await inPage(bench, 'fill', 0);
  const without = await timesToContent(session, PANEL, '.first', 1, PANEL_SIZE);
  const measured: Measurement[] = [];
  const nodes: number[] = [];
  for (const { leads, most } of OPENING) {
    await inPage(bench, 'fill', leads);
    const name = `board: panel open to first cards, ${leads.toLocaleString('en-US')} leads`;
    const times = await timesToContent(session, PANEL, 'li[data-lead-id]', FIRST_CARDS, PANEL_SIZE);
    const best = besideBest(name, times, 'panel without leads', without);
    measured.push(withRatioLimit(best, most));
    nodes.push(await nodesOfBoard(session));
  }
  measured.push(...nodesBeside(nodes));
  measured.push(await measureDrag(session));
  measured.push(await measureMoves(bench));
  await bench.close();
  return measured;
}

function nodesBeside([few = 0, ...more]: readonly number[]): Measurement[] {
  return more.map((value, index) => {
    const leads = OPENING[index + 1]?.leads.toLocaleString('en-US');
    const measurement = beside(`board: nodes, ${leads} leads`, value, '1,000 leads', few);
    return withRatioLimit({ ...measurement, unit: 'nodes' }, MOST_TIMES_NODES);
  });
}

/** Elements of the wide board, with a column scrolled far down and all its cards there. */
async function nodesOfBoard(session: ExtensionBrowser): Promise<number> {
  const page = await openBoard(session);
  await page.evaluate(() => {
    const column = document.querySelector('[data-stage-id=new] .cards-w');
    if (column) column.scrollTop = column.scrollHeight / 2;
  });
  await waitUntil('the cards in the middle of a column', async () =>
    (await page.evaluate(isDrawnFarDown)) ? true : undefined,
  );
  const count = await page.evaluate(() => document.querySelectorAll('*').length);
  await page.close();
  return count;
}

/** Runs inside the page. */
function isDrawnFarDown(): boolean {
  const column = document.querySelector('[data-stage-id=new] ol');
  const first = column?.querySelector<HTMLElement>('[data-lead-id]')?.dataset['index'];
  return Number(first ?? 0) > 50 && column?.querySelector('.sk-card') === null;
}

async function measureDrag(session: ExtensionBrowser): Promise<Measurement> {
  const board = await openBoard(session);
  const empty = await session.open(`${session.origin}/empty.html`);
  const frames: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < DRAG_RUNS; run += 1) {
    floors.push(await dragFrames(empty));
    frames.push(await dragFrames(board));
  }
  await Promise.all([board.close(), empty.close()]);
  const name = 'board: p95 frame of a drag over 50,000 leads';
  return withRatioLimit(
    besideBest(name, frames, 'the same moves over an empty page', floors),
    MOST_TIMES_FRAME,
  );
}

/** The best run beside the best of the floor: in the others shows what else the machine did. */
const besideBest = (
  name: string,
  values: readonly number[],
  floorName: string,
  floorValues: readonly number[],
): Measurement => beside(name, Math.min(...values), floorName, Math.min(...floorValues));

async function measureMoves(bench: Page): Promise<Measurement> {
  const moves: number[] = [];
  const puts: number[] = [];
  for (let run = 0; run < MOVES; run += 1) {
    moves.push(await inPage<number>(bench, 'move', run));
    puts.push(await inPage<number>(bench, 'put', run));
  }
  return withRatioLimit(
    besideFloor('board: a move, safe on the disk', moves, 'one raw put', puts),
    MOST_TIMES_PUT,
  );
}

async function openBoard(session: ExtensionBrowser): Promise<Page> {
  const page = await session.open(`${session.origin}${PANEL}`);
  await page.setViewport({ width: 1400, height: 900 });
  await page.waitForSelector('[data-stage-id=contract] li[data-lead-id]');
  return page;
}
