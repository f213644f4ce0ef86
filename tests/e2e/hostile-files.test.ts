import { appendFile, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { readTable } from '@/tests/support/browser/read-table.ts';
import {
  compoundFile,
  lyingZipBomb,
  openDocument,
  zipBomb,
} from '@/tests/support/hostile-files.ts';
import { excelFile } from '@/tests/support/made-up-excel.ts';
import { chooseFile, importIn } from './import-screen.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadflow-files-'));
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const HEADER = ['Property Address', 'City', 'State', 'Zip', 'List Price', 'Owner', 'Note'];

/** Homes with notes that do not pack well, so that the file is as big as real ones. */
const bigRows = (count: number): (string | number)[][] =>
  Array.from({ length: count }, (_, index) => [
    `${index + 1} Excel St`,
    'Sampleton',
    'OH',
    43_001,
    100_000 + ((index * 7919) % 400_000),
    `Owner ${index} Sample`,
    `Note ${crypto.randomUUID()} ${crypto.randomUUID()} ${crypto.randomUUID()}`,
  ]);

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const text = (rows: number) =>
  'Address,City,State,Zip\n' +
  Array.from({ length: rows }, (_, index) => `${index} Text St,Sampleton,OH,43001\n`).join('');

/** Each file, and what the screen says of it. */
const REFUSED: [what: string, name: string, content: () => string | Uint8Array, says: RegExp][] = [
  ['a zip bomb', 'bomb.xlsx', zipBomb, /too big once it is unpacked.*as CSV/s],
  ['a bomb whose header lies', 'liar.xlsx', lyingZipBomb, /too big once it is unpacked.*as CSV/s],
  [
    'an Excel file with a password',
    'locked.xlsx',
    () => compoundFile('EncryptionInfo', 'EncryptedPackage'),
    /has a password.*copy without one/s,
  ],
  ['an old .xls', 'old.xls', () => compoundFile('Workbook'), /old kind.*as \.xlsx or CSV/s],
  ['an .ods', 'list.ods', openDocument, /no Excel workbook.*as \.xlsx or CSV/s],
  ['half an .xlsx', 'half.xlsx', () => excelFile([HEADER]).slice(0, 400), /damaged.*again/s],
  ['0 bytes', 'empty.csv', () => '', /no rows in this file.*Choose/s],
  ['10,000 columns', 'wide.csv', () => `${'a,'.repeat(9999)}a\n`, /10,000 columns.*1,000/s],
  ['columns without end, late', 'late.csv', () => text(9000) + ','.repeat(5000), /5,001 columns/],
  [
    'a quotation mark that is never closed',
    'quote.csv',
    () => `${text(5000)}"${text(60_000)}`,
    /row 5,002 is never closed.*choose the file again/s,
  ],
];

describe('refuses in words, and keeps nothing of', () => {
  it.each(REFUSED)('%s', async (_what, name, content, says) => {
    const screen = await chooseFile(world, await written(name, content()));
    await waitForWords(screen, says, 30_000);
    expect(await storedOf(name)).toEqual(NOTHING);
    await screen.close();
  });

  it('a file that is saved again while it is read', async () => {
    const path = await written('edited.csv', text(400_000));
    const screen = await chooseFile(world, path);
    await waitForWords(screen, /Reading\. [1-9][\d,]* rows so far/);
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    await waitForWords(screen, /changed while it was being read.*Choose it again/s, 30_000);
    expect(await storedOf('edited.csv')).toEqual(NOTHING);
    await screen.close();
  });

  it('300 MB of more rows than it takes', async () => {
    const path = await written('long.csv', text(1_000_000));
    const rows = (await stat(path)).size;
    for (let size = rows; size < 300 * 1024 ** 2; size += rows)
      await appendFile(path, text(1_000_000));
    const screen = await chooseFile(world, path);
    await waitForWords(screen, /more than 500,000 rows.*Split it/s, 120_000);
    expect(await storedOf('long.csv')).toEqual(NOTHING);
    await screen.close();
  }, 200_000);
});

/** What the database holds of a file, and of any. */
async function storedOf(name: string) {
  const imports = await readTable<{ fileName: string }>(world.app, 'imports');
  return {
    imports: imports.filter(({ fileName }) => fileName === name),
    chunks: await readTable(world.app, 'importChunks'),
    leads: await world.leads(),
  };
}

const NOTHING = { imports: [], chunks: [], leads: [] };

/** A sheet with one home. */
const oneHome = (street: string) => [
  ['Address', 'City', 'State', 'Zip'],
  [`1 ${street}`, 'Sampleton', 'OH', 43_001],
];

describe('reads by what is inside, whatever the name says', () => {
  const figures = /new leads\s+1\s/;
  it.each<[string, string, () => string | Uint8Array, RegExp]>([
    [
      'a .csv named .xlsx',
      'text.xlsx',
      () => 'Address,City,State,Zip\n1 Named Ave,Sampleton,OH,43001\n',
      /comma/,
    ],
    ['an .xlsx named .csv', 'excel.csv', () => excelFile(oneHome('Named Blvd')), /Excel/],
  ])('%s', async (_what, name, content, says) => {
    const screen = await chooseFile(world, await written(name, content()));
    expect(await waitForWords(screen, figures)).toMatch(says);
    await screen.close();
  });

  it('repeated headers, NULs and blank rows', async () => {
    const content =
      'Address,City,State,Zip,Phone,Phone\n\n1 Nul\0 Ct,Sampleton,OH,43001,6145550101,6145550102\n';
    const screen: Page = await chooseFile(world, await written('odd.csv', content));
    expect(await waitForWords(screen, figures)).toMatch(/Phone \(2\)/);
    await screen.close();
  });
});

it('reads an Excel file of 50,000 rows and 5 MB, and imports it', async () => {
  const path = await written('big.xlsx', excelFile([HEADER, ...bigRows(50_000)]));
  expect((await stat(path)).size).toBeGreaterThan(5e6);
  const screen = await chooseFile(world, path);
  await waitForWords(screen, /50,000 rows · 7 columns · Excel/, 60_000);
  await waitForWords(screen, /new leads\s+50,000\s[\s\S]*cannot be read\s+0\s/, 90_000);
  await press(screen, /^Import 50,000$/);
  // All of it takes a minute, and is what other tests are about.
  await waitForWords(screen, /[1-9][\d,]* of 50,000 rows/);
  await press(screen, /^Cancel$/);
  await press(screen, /^Keep [\d,]+$/);
  const { counts } = await importIn(world, 'stopped');
  expect(await world.leads()).toHaveLength(counts.created);
  await screen.close();
}, 240_000);
