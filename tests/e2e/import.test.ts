import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportChunk } from '@/lib/domain/import-job.ts';
import type { Tally } from '@/lib/domain/stage.ts';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { captureDownloads } from '@/tests/support/browser/downloads.ts';
import { openAppTab } from '@/tests/support/browser/extension-pages.ts';
import { readTable } from '@/tests/support/browser/read-table.ts';
import { killServiceWorker } from '@/tests/support/browser/service-worker.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { homesOnList, type ListRow } from '@/tests/support/made-up-list.ts';
import {
  choose,
  chooseFile,
  chooseList,
  importIn,
  lastImport,
  sendColumn,
} from './import-screen.ts';
import { saveHomes } from './lead-page.ts';
import { leadAt, openWorld, type World } from './open-world.ts';
import { bringAlarmForward } from './queue-alarm.ts';

let world: World;
let folder: string;
let download: Awaited<ReturnType<typeof captureDownloads>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadflow-import-'));
  world = await openWorld();
  download = await captureDownloads(world.session, folder);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

it('imports a list as the dry run said, and takes all of it back', async () => {
  await saveHomes(world, '1 List St');
  const before = await leadAt(world, '1 List St');
  const unreadable: ListRow[] = [
    { street: '' },
    { street: 'List St' },
    { street: '901 List St', zip: '430' },
    { street: '902 List St', price: 'call' },
  ];
  const rows = [...homesOnList(290, 'List St'), ...homesOnList(6, 'List Street'), ...unreadable];
  const screen = await chooseList(world, { folder, name: 'list.csv', rows });
  await waitForWords(screen, /300 rows · 9 columns · comma · UTF-8/);
  await sendColumn(screen, 'Note', 'tag');
  await waitForWords(screen, /You chose/);
  await waitForWords(
    screen,
    /new leads\s+289\s+already here\s+2\s+twice in the file\s+5\s+cannot be read\s+4\s/,
  );

  const refused = await readFile(await download(() => press(screen, /^All 4, as CSV$/)), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(refused, { header: true });
  expect(data.map(({ Row, Reason }) => [Row, Reason])).toContainEqual(['300', 'ZIP has 3 digits']);

  expect(await world.leads()).toHaveLength(1);
  await press(screen, /^Import 289 and fill 1$/);
  await waitForWords(screen, /Imported list\.csv/);
  expect(await world.leads()).toHaveLength(290);
  expect(await readTable(world.app, 'contacts')).toHaveLength(290);
  expect(await leadAt(world, '7 List St')).toMatchObject({
    tags: ['Q1 mail', 'Back door open'],
    note: '',
  });

  await press(screen, /^Undo import$/);
  await waitForWords(screen, /All leads are as they were/);
  expect(await world.leads()).toEqual([{ ...before, updatedAt: expect.any(Number) as number }]);
  expect(await readTable(world.app, 'contacts')).toEqual([]);
  await screen.close();
});

it('refuses a file that is no list, in words, and writes nothing', async () => {
  const screen = await chooseFile(world, process.execPath);
  await waitForWords(screen, /This is not a CSV or Excel file\. Save your list as CSV or \.xlsx\./);
  expect(await lastImport(world)).not.toMatchObject({ state: 'staged' });
  await screen.close();
});

it('brings an export back into an empty profile with the same figures', async () => {
  const rows = homesOnList(40, 'Round Trip Dr');
  const screen = await chooseList(world, { folder, name: 'round.csv', rows });
  await press(screen, /^Import 40$/);
  await waitForWords(screen, /Imported round\.csv/);
  await screen.close();
  const leadIds = (await world.leads()).slice(0, 5).map(({ id }) => id);
  await world.ask('lead.move', { leadIds, stageId: 'contacted', afterLeadId: null });
  await world.goTo('#/leads');
  await press(world.app, /^Export, E$/);
  await press(world.app, /^Everything/);
  const path = await download(() => press(world.app, /^Export 41 rows$/));

  const other = await openWorld();
  try {
    const target = await chooseFile(other, path);
    await waitForWords(target, /LeadFlow export/);
    await press(target, /^Import 41$/);
    await waitForWords(target, /Imported .*\.csv/);
    expect(await figuresOf(other)).toEqual(await figuresOf(world));
  } finally {
    await other.close();
  }
});

/** What a board and its cards show of all leads. */
async function figuresOf({ app, leads }: World) {
  const tallies = await readTable<Tally>(app, 'tallies');
  const all = (await leads()).map(({ address, stageId, facts, tags, note }) => ({
    street: address.street,
    stageId,
    price: facts.price?.value,
    beds: facts.beds?.value,
    tags,
    note,
  }));
  return {
    tallies: tallies.filter(({ count }) => count > 0),
    leads: all.toSorted((a, b) => String(a.street).localeCompare(String(b.street))),
  };
}

/** The leads at numbers of one street. */
const streetsOn = async (street: string): Promise<string[]> =>
  (await world.leads()).flatMap(({ address }) =>
    address.street?.endsWith(street) ? [address.street] : [],
  );

it('can be stopped in the middle, and the rows so far kept', async () => {
  const rows = homesOnList(4000, 'Stopped Ln');
  const screen = await chooseList(world, { folder, name: 'stopped.csv', rows });
  await press(screen, /^Import 4,000$/);
  await waitForWords(screen, /Importing stopped\.csv/);
  await press(screen, /^Cancel$/);
  await press(screen, /^Keep [\d,]+$/);
  const { counts } = await importIn(world, 'stopped');
  expect(counts.created).toBeLessThan(rows.length);
  expect(await streetsOn('Stopped Ln')).toHaveLength(counts.created);
  await waitForWords(screen, /Stopped importing stopped\.csv/);
  await press(screen, /^Undo import$/);
  await importIn(world, 'undone');
  await screen.close();
});

it('goes on when the panel is closed and the worker dies, and brings in every row once', async () => {
  const count = 4000;
  const rows = homesOnList(count, 'Long List Rd');
  const screen = await chooseList(world, { folder, name: 'long.csv', rows });
  await press(screen, /^Import 4,000$/);
  await importIn(world, 'running');
  await screen.close();
  await waitUntil(
    'a part of the rows',
    async () => (((await lastImport(world))?.nextChunk ?? 0) > 0 ? true : undefined),
    { timeoutMs: 60_000 },
  );
  await killServiceWorker(world.session);
  expect(await lastImport(world)).toMatchObject({ state: 'running' });
  expect(await readTable<ImportChunk>(world.app, 'importChunks')).not.toEqual([]);

  await bringAlarmForward(world, 'imports');
  const again = await openAppTab(world.session, '#/import');
  // Under way, or over before the panel was open again and then among the past ones.
  await waitForWords(again, /Import(ing|ed) long\.csv|Past imports\s+long\.csv/);
  const { counts } = await importIn(world, 'done');
  expect(counts).toMatchObject({ created: count, twice: 0, refused: 0 });
  const streets = await streetsOn('Long List Rd');
  expect(streets).toHaveLength(count);
  expect(new Set(streets).size).toBe(count);
  await again.close();

  const past = await openAppTab(world.session, '#/import');
  await press(past, /^Undo the import of long\.csv$/);
  await importIn(world, 'undone');
  expect(await streetsOn('Long List Rd')).toEqual([]);
  await past.close();
}, 200_000);

it('reads a file as the user says, and the next of its kind by itself', async () => {
  const path = join(folder, 'said.csv');
  await writeFile(path, 'List of homes\nAddress;City;ST;Zip\n1 Said St;Sampleton;OH;43001\n');
  const screen = await chooseFile(world, path);
  await press(screen, /^Change$/);
  await choose(screen, 'Separator', ';');
  await waitForWords(screen, /4 columns · semicolon/);
  await choose(screen, 'Column names', '2');
  await waitForWords(screen, /1 row · 4 columns · semicolon/);
  await press(screen, /^Import 1$/);
  await waitForWords(screen, /Imported said\.csv/);
  expect((await leadAt(world, '1 Said St'))?.address.city).toBe('Sampleton');

  const next = await chooseFile(world, path);
  await waitForWords(next, /1 row · 4 columns · semicolon/);
});
