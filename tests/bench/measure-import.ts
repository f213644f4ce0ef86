import type { Page } from 'puppeteer';
import { launchExtension, type ExtensionBrowser } from '../support/browser/launch.ts';
import { inPage } from './bench-page.ts';
import { beside, besideFloor, withRatioLimit, type Measurement } from './report.ts';

const RUNS = 3;
const MOST_TO_FLOOR = 2;
const MOST_AFTER_UNDO = 3;

/** Choosing a file to the last lead on disk, worker and all, beside putting the same records in one transaction. */
export async function measureImport(extensionPath: string, count: number): Promise<Measurement> {
  const imports: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < RUNS; run += 1)
    await inNewBrowser(extensionPath, async (page) => {
      imports.push(await inPage<number>(page, 'importList', count));
      floors.push(await inPage<number>(page, 'putAgain'));
    });
  const name = `import of ${count.toLocaleString('en-US')} rows`;
  return withRatioLimit(
    besideFloor(name, imports, 'raw put of its records', floors),
    MOST_TO_FLOOR,
  );
}

/** The same list imported again after it was taken back: what is left of leads that are gone must not slow it down. */
export async function measureImportAfterUndo(
  extensionPath: string,
  count: number,
): Promise<Measurement> {
  return inNewBrowser(extensionPath, async (page) => {
    const first = await inPage<number>(page, 'importList', count);
    await inPage(page, 'undoImport');
    const again = await inPage<number>(page, 'importList', count);
    const name = `import of ${count.toLocaleString('en-US')} rows after its undo`;
    return withRatioLimit(beside(name, again, 'the import before', first), MOST_AFTER_UNDO);
  });
}

/**
 * Works in the page of imports of a browser of its own: in one whose database was emptied or removed before, the
 * browser still sweeps up after that, which has cost an import seconds and its floor none.
 */
export async function inNewBrowser<Value>(
  extensionPath: string,
  work: (page: Page, session: ExtensionBrowser) => Promise<Value>,
): Promise<Value> {
  const session = await launchExtension({ extensionPath });
  try {
    return await work(await session.open(`${session.origin}/import-page.html`), session);
  } finally {
    await session.close();
  }
}
