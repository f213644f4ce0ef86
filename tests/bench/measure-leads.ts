import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { inPage } from './bench-page.ts';
import { median, round, type Measurement } from './report.ts';

const RUNS = 9;

/** What it takes to filter, sort and search a list of leads that is in memory. */
export async function measureLeads(session: ExtensionBrowser, count: number): Promise<Measurement> {
  const page = await session.open(`${session.origin}/leads-page.html`);
  await inPage(page, 'fill', count);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { ms, found } = await inPage<{ ms: number; found: number }>(page, 'find');
    if (found === 0) throw new Error('Nothing was found: the filter asks for what no seed has');
    times.push(ms);
  }
  await page.close();
  const name = `leads: filter, sort and search ${count.toLocaleString('en-US')}`;
  return { name, value: round(median(times)), unit: 'ms', ratioTo: null };
}
