import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { axeViolations } from '@/tests/support/browser/axe.ts';
import { captureDownloads } from '@/tests/support/browser/downloads.ts';
import { homesOnList } from '@/tests/support/made-up-list.ts';
import { chooseList, importIn, sendColumn } from './import-screen.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
let folder: string;
let screen: Page;
let download: Awaited<ReturnType<typeof captureDownloads>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadflow-states-'));
  world = await openWorld();
  download = await captureDownloads(world.session, folder);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

/** What axe objects to in the panel and in a tab, light and dark. */
async function objections(): Promise<string[]> {
  const found: string[] = [];
  for (const width of [360, 1280])
    for (const value of ['light', 'dark']) {
      await screen.setViewport({ width, height: 860 });
      await screen.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      found.push(...(await axeViolations(screen)));
    }
  return found;
}

it('tells what is left out before and after, in words, in a file and to axe', async () => {
  const rows = [...homesOnList(30, 'Mend St'), { street: '' }, { street: '900 Mend St', zip: '4' }];
  screen = await chooseList(world, { folder, name: 'mend.csv', rows });
  await sendColumn(screen, 'Campaign', 'yearBuilt');
  await waitForWords(
    screen,
    /new leads\s+30\s[\s\S]*Imported without\s+Row 2: year built “Q1 mail”/,
  );
  expect(await objections()).toEqual([]);
  const mend = await readFile(await download(() => press(screen, /^All 32, as CSV$/)), 'utf8');
  expect(mend.trim().split('\r\n')).toHaveLength(33);

  await press(screen, /^Import 30$/);
  await waitForWords(
    screen,
    /Imported mend\.csv[\s\S]*Cannot be read\s+Row 32[\s\S]*Imported without/,
  );
  expect(await objections()).toEqual([]);
  const reasons = await readFile(
    await download(() => press(screen, /^The reasons, as CSV$/)),
    'utf8',
  );
  expect(reasons).toContain('\r\n33,ZIP has 1 digit\r\n');
  expect(reasons).not.toContain('555');
});

it('shows the leads of one import alone, and all again', async () => {
  const other = await chooseList(world, {
    folder,
    name: 'other.csv',
    rows: homesOnList(3, 'Oth Rd'),
  });
  await press(other, /^Import 3$/);
  await waitForWords(other, /Imported other\.csv/);
  await other.close();
  await press(screen, /^Show the new leads$/);
  await waitForWords(screen, /New from mend\.csv[\s\S]*30 of 33 leads\s/);
  expect(await objections()).toEqual([]);
  await press(screen, /^Show all leads$/);
  await waitForWords(screen, /33 leads/);
  await screen.close();
});

it('has nothing that axe objects to while it runs, stopped, undone and in the past', async () => {
  screen = await chooseList(world, { folder, name: 'long.csv', rows: homesOnList(4000, 'Axe Ln') });
  await press(screen, /^Import 4,000$/);
  await waitForWords(screen, /Importing long\.csv/);
  await press(screen, /^Cancel$/);
  const whileRunning = await axeViolations(screen);
  await press(screen, /^Keep [\d,]+$/);
  await importIn(world, 'stopped');
  await waitForWords(screen, /Stopped importing long\.csv/);
  const stopped = await objections();
  await press(screen, /^Undo import$/);
  await waitForWords(screen, /All leads are as they were/);
  const undone = await objections();
  await press(screen, /^Import another file$/);
  await waitForWords(screen, /Past imports[\s\S]*mend\.csv/);
  const past = await objections();
  expect({ whileRunning, stopped, undone, past }).toEqual({
    whileRunning: [],
    stopped: [],
    undone: [],
    past: [],
  });
  await press(screen, /^Show the import of mend\.csv$/);
  await waitForWords(screen, /Imported mend\.csv/);
  await screen.close();
});
