import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { inPage } from './bench-page.ts';
import { besideFloor, type Measurement } from './report.ts';

/** An archive of many leads: saved beside reading its rows, and restored into an empty profile beside that. */
export async function measureArchive(
  session: ExtensionBrowser,
  count: number,
): Promise<Measurement[]> {
  const page = await session.open(`${session.origin}/archive-page.html`);
  await inPage(page, 'fill', count);
  const save = await inPage<number>(page, 'save');
  const floor = await inPage<number>(page, 'readAndStringify');
  await inPage(page, 'wipe');
  const stage = await inPage<number>(page, 'stage');
  const restore = await inPage<number>(page, 'restore');
  await inPage(page, 'check');
  await inPage(page, 'wipe');
  await page.close();
  const leads = `${count.toLocaleString('en-US')} leads`;
  const floorName = 'reading its rows as JSON';
  return [
    besideFloor(`archive: saving ${leads}`, [save], floorName, [floor]),
    besideFloor(`archive: checking the file of ${leads}`, [stage], floorName, [floor]),
    besideFloor(`archive: restoring ${leads}`, [restore], floorName, [floor]),
  ];
}
