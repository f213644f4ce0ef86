import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { build } from 'vite';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { besideFloor, type Measurement } from './report.ts';

const PAGE = 'bench-import.html';
const RUNS = 3;

/** Adds to a copy of the extension a page that imports as the real one does, and that can be timed. */
export async function addImportPage(extensionPath: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: extensionPath,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'import-page.ts'),
        formats: ['es'],
        fileName: () => 'bench-import.js',
      },
    },
  });
  const script = '<script type="module" src="/bench-import.js"></script>';
  await writeFile(join(extensionPath, PAGE), `<!doctype html><title>Bench</title>${script}`);
}

/** Choosing a file to the last lead on disk, worker and all, beside putting the same records in one transaction. */
export async function measureImport(
  session: ExtensionBrowser,
  count: number,
  runs = RUNS,
): Promise<Measurement> {
  const page = await session.open(`${session.origin}/${PAGE}`);
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

const inPage = <Value>(page: Page, name: string, argument?: number): Promise<Value> =>
  page.evaluate(
    (work, value) => Reflect.get(globalThis, 'bench')[work](value),
    name,
    argument,
  ) as Promise<Value>;
