import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leadIdsOf } from '@/lib/domain/lead.ts';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { captureDownloads } from '@/tests/support/browser/downloads.ts';
import { readTable } from '@/tests/support/browser/read-table.ts';
import { killServiceWorker } from '@/tests/support/browser/service-worker.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { homesOnList } from '@/tests/support/made-up-list.ts';
import {
  chooseArchive,
  lastRestore,
  promisedTables,
  restoreArchive,
  restoreIn,
  saveArchive,
} from './archive-screen.ts';
import { chooseList } from './import-screen.ts';
import { agree, answeredRow, giveKeys, openLead, saveHomes } from './lead-page.ts';
import { openWorld, type World } from './open-world.ts';
import { bringAlarmForward } from './queue-alarm.ts';

/** More than fit into two parts of an archive. */
const IMPORTED = 1200;

let folder: string;
let from: World;
let path: string;
let sentId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadflow-archive-'));
  from = await openWorld();
  await fillPipeline(from);
  path = await saveArchive(from, await captureDownloads(from.session, folder));
}, 180_000);
afterAll(async () => {
  await from.close();
  await rm(folder, { recursive: true });
});

/** Captured, imported, merged, changed and looked-up leads, and one look-up still on its way. */
async function fillPipeline(world: World): Promise<void> {
  await giveKeys(world);
  await agree(world);
  const leadId = await openLead(world, '1 Archive Rd');
  await press(world.app, /^Find owner/);
  await waitForWords(world.app, answeredRow('Owner and mortgage'));
  await press(world.app, /^Find phones/);
  await waitForWords(world.app, answeredRow('Phones and e-mails'));
  const [absorbed = '', moved = '', sent = ''] = await saveHomes(
    world,
    '2 Archive Rd',
    '3 Archive Rd',
    '4 Archive Rd',
  );
  const merge = { leadId, absorbedIds: [absorbed], stageId: null, edits: [] };
  await world.ask('lead.merge', merge);
  await world.ask('lead.note', { leadId, note: 'Roof 日本' });
  await world.ask('lead.tags', { leadId: moved, tags: ['back taxes'] });
  await world.ask('lead.move', { leadIds: [moved], stageId: 'offer', afterLeadId: null });
  const rows = homesOnList(IMPORTED, 'Listed Ln');
  const screen = await chooseList(world, { folder, name: 'list.csv', rows });
  await press(screen, /^Import 1,200$/);
  await waitForWords(screen, /Imported list\.csv/, 60_000);
  await screen.close();
  world.standIns.play({ faults: [{ kind: 'hang', endpoint: 'attomavm/detail' }] });
  const ask = { leadIds: [sent], datasets: ['value' as const], refresh: false };
  await world.ask('lookup.run', { ...ask, maxMicros: 200_000 });
  sentId = await waitUntil(
    'a call under way',
    async () => (await world.lookups()).find(({ state }) => state === 'running')?.id,
  );
}

it('brings everything into a fresh browser, though the panel is closed and the worker dies in the middle', async () => {
  const to = await openWorld();
  try {
    const settings = await chooseArchive(to, path);
    await waitForWords(settings, /1,203 leads in leadflow-archive-.*None of them is here/s);
    expect(await to.leads()).toEqual([]);
    await press(settings, /^Restore 1,203$/);
    await to.goTo('#/costs');
    await waitUntil('a part of the leads', async () =>
      ((await lastRestore(to))?.counts.created ?? 0) > 0 ? true : undefined,
    );
    await killServiceWorker(to.session);
    expect(await lastRestore(to)).toMatchObject({ state: 'running' });
    const partly = (await to.leads()).length;
    expect(partly).toBe((await lastRestore(to))?.counts.created);
    expect(partly).toBeLessThan(IMPORTED);
    await bringAlarmForward(to, 'imports');
    expect((await restoreIn(to, 'done')).counts).toMatchObject({ created: 1203, refused: 0 });

    await expectAll(to);
    expect(await readTable(to.app, 'settings')).not.toContainEqual(
      expect.objectContaining({ key: 'providerKeys' }),
    );

    const before = await promisedTables(to);
    const again = await restoreArchive(to, path);
    expect(again.counts).toMatchObject({ created: 0, filled: 0 });
    expect(await promisedTables(to)).toEqual(before);

    await to.goTo('#/queue');
    await waitForWords(to.app, /Charge uncertain: \$0\.10 counts as spent until you settle it\./);
    await press(to.app, /^It was not charged$/);
    await waitUntil('the charge to be settled', async () =>
      (await to.ledger()).find(
        ({ lookupId, status }) => lookupId === sentId && status === 'not-charged',
      ),
    );
  } finally {
    await to.close();
  }
}, 240_000);

/** Everything is as it was archived, but for the call on its way: nobody hears back from that any more. */
async function expectAll(to: World): Promise<void> {
  const [theirs, ours] = [await promisedTables(from), await promisedTables(to)];
  for (const name of Object.keys(theirs) as (keyof typeof theirs)[])
    expect(settledRows(ours[name])).toEqual(settledRows(theirs[name]));
  const sent = (await to.lookups()).find(({ id }) => id === sentId);
  expect(sent).toMatchObject({ state: 'uncertain', failure: { kind: 'interrupted' } });
  const call = (await to.ledger()).find(({ lookupId }) => lookupId === sentId);
  expect(call).toMatchObject({ status: 'uncertain', chargedMicros: 100_000 });
}

/** Rows that are not about the call on its way. */
const settledRows = (rows: readonly object[]): object[] =>
  rows.filter((row) => !Object.values(row).includes(sentId));

it('adds to a pipeline that has some of the houses: each is one lead, and nothing is lost', async () => {
  const to = await openWorld();
  try {
    const [mine = '', own = ''] = await saveHomes(to, '3 Archive Rd', '99 Own Rd');
    await to.ask('lead.note', { leadId: mine, note: 'Call Monday' });
    const before = await to.leads();
    const { counts } = await restoreArchive(to, path);
    expect(counts).toMatchObject({ created: 1202, filled: 1 });
    const leads = await to.leads();
    expect(leads).toHaveLength(1204);
    expect(leads.find(({ id }) => id === own)).toEqual(before.find(({ id }) => id === own));
    const house = leads.filter(({ address }) => address.street === '3 Archive Rd');
    expect(house).toMatchObject([
      { id: mine, note: 'Call Monday', tags: ['back taxes'], stageId: 'offer' },
    ]);
    const archived = (await from.leads()).flatMap(leadIdsOf);
    expect(leads.flatMap(leadIdsOf)).toEqual(expect.arrayContaining(archived));

    const settings = await to.goTo('#/settings');
    await press(settings, /^Undo$/);
    await restoreIn(to, 'undone');
    const after = await to.leads();
    expect(after.map(({ id, note, tags, stageId }) => ({ id, note, tags, stageId }))).toEqual(
      before.map(({ id, note, tags, stageId }) => ({ id, note, tags, stageId })),
    );
  } finally {
    await to.close();
  }
}, 240_000);

it('refuses what is no whole archive, in words, and writes nothing', async () => {
  const text = await readFile(path, 'utf8');
  const cut = join(folder, 'cut.jsonl');
  await writeFile(cut, text.slice(0, text.length / 2));
  const latin = join(folder, 'latin.jsonl');
  await writeFile(latin, Buffer.from(text.replace('Roof', 'Döch'), 'latin1'));
  const before = await promisedTables(from);
  await waitForWords(await chooseArchive(from, cut), /This archive is cut short\./);
  await waitForWords(await chooseArchive(from, latin), /Line [\d,]+ is not UTF-8 text\./);
  await waitForWords(
    await chooseArchive(from, process.execPath),
    /This is not a LeadFlow archive\./,
  );
  expect(await promisedTables(from)).toEqual(before);
}, 90_000);
