import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { inPage } from './bench-page.ts';
import { besideFloor, type Measurement } from './report.ts';

const RUNS = 3;

/** Choosing a file to the last lead on disk, worker and all, beside putting the same records in one transaction. */
export async function measureImport(
  session: ExtensionBrowser,
  count: number,
  runs = RUNS,
): Promise<Measurement> {
  const page = await session.open(`${session.origin}/import-page.html`);
  const imports: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await inPage(page, 'wipe');
    imports.push(await inPage<number>(page, 'importList', count));
    floors.push(await inPage<number>(page, 'putAgain'));
  }
  await inPage(page, 'wipe');
  await page.close();
  const rows = count.toLocaleString('en-US');
  return besideFloor(`import of ${rows} rows`, imports, 'raw put of its records', floors);
}
