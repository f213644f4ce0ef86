import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'puppeteer';
import { press, waitForWords } from '../../tests/support/browser/app-page.ts';
import { captureDownloads } from '../../tests/support/browser/downloads.ts';
import { openPopup } from '../../tests/support/browser/extension-pages.ts';
import { shoot, type DemoRun } from './demo-run.ts';

const FILE = 'leads.csv';

/** Exports every lead through the popup, with every column, and counts the rows of the file. */
export async function exportCsv(run: DemoRun, page: Page): Promise<{ file: string; rows: number }> {
  const popup = await openPopup(run.session, page);
  const download = await captureDownloads(run.session, run.outputFolder);
  await press(popup, /^Export$/);
  await press(popup, /^Everything/);
  await waitForWords(popup, /Export \d+ rows?/);
  await shoot(run, popup, 'popup-export');
  const path = await download(() => press(popup, /^Export \d+ rows?$/));
  await popup.close();
  const file = join(run.outputFolder, FILE);
  await rename(path, file);
  const { data } = Papa.parse(await readFile(file, 'utf8'), { header: true, skipEmptyLines: true });
  return { file, rows: data.length };
}
