import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { inPage } from './bench-page.ts';
import { besideFloor, withRatioLimit, type Measurement } from './report.ts';

const RUNS = 3;

/** Our text may take so many times as long as Papa Parse needs for the same cells. */
const MOST_TIMES_PAPA = 1.5;

/**
 * Turning many leads into the text of a file beside Papa Parse writing its cells, and the whole export, from the
 * press to the file, beside reading those leads from the database and Papa Parse: no export can do with less.
 */
export async function measureExport(
  session: ExtensionBrowser,
  count: number,
): Promise<Measurement[]> {
  const page = await session.open(`${session.origin}/export-page.html`);
  await inPage(page, 'fill', count);
  const exports: number[] = [];
  const floors: number[] = [];
  const reads: number[] = [];
  const texts: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    exports.push(await inPage<number>(page, 'exportFile', 'everything'));
    texts.push(await inPage<number>(page, 'writeRows'));
    floors.push(await inPage<number>(page, 'unparse'));
    reads.push(await inPage<number>(page, 'readLeads'));
  }
  await page.close();
  const leads = `${count.toLocaleString('en-US')} leads, every column`;
  return [
    withRatioLimit(
      besideFloor(`export: text of ${leads}`, texts, 'Papa.unparse of its cells', floors),
      MOST_TIMES_PAPA,
    ),
    besideFloor(
      `export: file of ${leads}`,
      exports,
      'reading the leads, then Papa.unparse',
      reads.map((ms, run) => ms + (floors[run] ?? 0)),
    ),
  ];
}
