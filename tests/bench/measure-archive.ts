import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { inPage } from './bench-page.ts';
import { besideFloor, type Measurement } from './report.ts';

/**
 * An archive of many leads: saving and checking it beside reading its rows and writing them as JSON, restoring it
 * into an empty profile beside putting the same records in one transaction.
 */
export async function measureArchive(
  session: ExtensionBrowser,
  count: number,
): Promise<Measurement[]> {
  const page = await session.open(`${session.origin}/archive-page.html`);
  const ms = (work: string) => inPage<number>(page, work);
  await inPage(page, 'wipe');
  await inPage(page, 'fill', count);
  const [save, json] = [await ms('save'), await ms('readAndStringify')];
  await inPage(page, 'wipe');
  const [stage, restore] = [await ms('stage'), await ms('restore')];
  await inPage(page, 'check');
  const put = await ms('putAgain');
  await inPage(page, 'wipe');
  await page.close();
  const leads = `${count.toLocaleString('en-US')} leads`;
  const floor = 'its rows as JSON';
  return [
    besideFloor(`archive: saving ${leads}`, [save], floor, [json]),
    besideFloor(`archive: checking the file of ${leads}`, [stage], floor, [json]),
    besideFloor(`archive: restoring ${leads}`, [restore], 'raw put of its records', [put]),
  ];
}
