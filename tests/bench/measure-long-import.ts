import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer';
import { serviceWorker } from '../support/browser/service-worker.ts';
import { inPage } from './bench-page.ts';
import type { ImportProgress } from './import-page.ts';
import { inNewBrowser } from './measure-import.ts';
import { beside, withLimit, type Measurement } from './report.ts';

const MARK_ROWS = 10_000;
/** Memory is flat when the last rows hold no more of it than the first did, but for what a job notes by chunk. */
const MOST_GROWTH_MB = 16;

/** What is alive after a collection, and the time, when so many rows of a step are done. */
interface Reading extends ImportProgress {
  pageMb: number;
  workerMb: number;
}

/** A long list read, checked and imported: memory and pace at its end beside those after its first rows. */
export async function measureLongImport(
  extensionPath: string,
  count: number,
): Promise<Measurement[]> {
  return inNewBrowser(extensionPath, async (page, session) => {
    const client = await page.createCDPSession();
    await inPage(page, 'beginLongImport', count);
    const measurements: Measurement[] = [];
    for (const step of ['read', 'check', 'import']) {
      const readings: Reading[] = [];
      for (let rows = MARK_ROWS; rows <= count; rows += MARK_ROWS) {
        const progress = await whenAt(page, step, rows);
        const worker = await serviceWorker(session);
        const workerMb = await aliveMb(worker.client);
        readings.push({ ...progress, pageMb: await aliveMb(client), workerMb });
      }
      measurements.push(...besideFirstRows(step, readings));
    }
    return measurements;
  });
}

/** How far the step is once it is that far. Asks anew each time: one question that waits for minutes is given up. */
async function whenAt(page: Page, step: string, rows: number): Promise<ImportProgress> {
  for (;;) {
    const progress = await inPage<ImportProgress>(page, 'progressOf', step);
    if (progress.failure !== null) throw new Error(progress.failure);
    if (progress.rows >= rows) return progress;
    await setTimeout(50);
  }
}

function besideFirstRows(step: string, readings: readonly Reading[]): Measurement[] {
  const [first, last] = [readings.at(0), readings.at(-1)];
  if (first === undefined || last === undefined) throw new Error('The list is too short');
  const rows = last.rows.toLocaleString('en-US');
  const floor = `${step}, after the first 10,000`;
  const paces = readings.map(({ ms }, index) => ms - (readings[index - 1]?.ms ?? 0));
  const pace = beside(
    `${step} of ${rows} rows: each 10,000`,
    paces.at(-1) ?? 0,
    floor,
    paces[0] ?? 0,
  );
  return [
    { ...pace, series: paces.map(Math.round) },
    ...(['pageMb', 'workerMb'] as const).map((heap): Measurement => {
      const name = `${step} of ${rows} rows: heap of the ${heap === 'pageMb' ? 'page' : 'worker'}`;
      const own = { ...beside(name, last[heap], floor, first[heap]), unit: 'MB' as const };
      const series = readings.map((reading) => reading[heap]);
      return withLimit({ ...own, series }, first[heap] + MOST_GROWTH_MB);
    }),
  ];
}

async function aliveMb(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 1024 ** 2);
}
