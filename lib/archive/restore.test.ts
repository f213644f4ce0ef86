import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ARCHIVE_NOW,
  archiveOf,
  captureHouses,
  openArchiveWorld,
  restore,
  stage,
  tablesOf,
} from '@/tests/support/archive-world.ts';
import { openEnrichmentWorld } from '@/tests/support/enrichment-world.ts';
import { createImporter } from '../import/importer.ts';
import { setNote } from '../leads/edit-lead.ts';
import { undoChange } from '../leads/undo-change.ts';

let world: ReturnType<typeof openArchiveWorld>;
beforeEach(() => {
  world = openArchiveWorld();
});
afterEach(() => world.close());

it('carries look-ups, contacts, what they cost and the answers, so that nothing is bought twice', async () => {
  const from = await openEnrichmentWorld();
  const to = await openEnrichmentWorld();
  try {
    const ids = await from.addLeads('9 Sample St', '11 Sample St');
    const life = from.startLife();
    await life.ask(ids, ['owner', 'contacts']);
    await life.finish();
    const spent = await from.ledgerMicros();
    expect(spent).toBeGreaterThan(0);
    await restore(to.db, await archiveOf(from.db));
    expect(await tablesOf(to.db)).toEqual(await tablesOf(from.db));
    const other = to.startLife();
    const quote = await other.quote(ids, ['owner', 'contacts'], false);
    expect(quote).toMatchObject({ ok: true, value: { maxMicros: 0 } });
  } finally {
    await from.close();
    await to.close();
  }
});

describe('a restore', () => {
  it('leaves leads that are here as they are, and adds the others', async () => {
    const db = world.open();
    const [known = '', gone = ''] = await captureHouses(db, 1, 2);
    const file = await archiveOf(db);
    await setNote(db, known, 'mine', ARCHIVE_NOW + 1);
    await db.delete();
    const other = world.open();
    await restore(other, file);
    await setNote(other, known, 'mine', ARCHIVE_NOW + 2);
    const [captured] = await other.events.where('leadIds').equals(gone).toArray();
    expect(captured?.id).toBeDefined();
    const again = await restore(other, file);
    expect(again.counts).toMatchObject({ created: 0, unchanged: 2, filled: 0 });
    expect((await other.leads.get(known))?.note).toBe('mine');
  });

  it('brings back a lead whose capture was undone, with its facts', async () => {
    const db = world.open();
    const [id = ''] = await captureHouses(db, 1);
    const file = await archiveOf(db);
    const lead = await db.leads.get(id);
    const [event] = await db.events.toArray();
    await undoChange(db, event?.id ?? '', ARCHIVE_NOW + 1);
    expect(await db.leads.count()).toBe(0);
    await restore(db, file);
    expect(await db.leads.get(id)).toEqual(lead);
  });

  it('adds stages that are not here, and puts leads of no stage into the first', async () => {
    const [from, to] = [world.open(), world.open()];
    const [a = '', b = ''] = await captureHouses(from, 1, 2);
    const own = { name: 'Own', order: 9, kind: 'open', progress: 50 } as const;
    await from.stages.add({ ...own, id: 'own', softLimit: null, ageLimitDays: null });
    await from.leads.update(a, { stageId: 'own' });
    await from.leads.update(b, { stageId: 'gone' });
    await restore(to, await archiveOf(from));
    expect((await to.stages.get('own'))?.name).toBe('Own');
    expect((await to.leads.get(a))?.stageId).toBe('own');
    expect((await to.leads.get(b))?.stageId).toBe('new');
    const tallies = (await to.tallies.toArray()).filter(({ count }) => count > 0);
    expect(tallies.map(({ stageId, count }) => [stageId, count])).toEqual([
      ['new', 1],
      ['own', 1],
    ]);
  });
});

describe('a restore that is killed', () => {
  it('goes on in the next life and adds nothing twice', async () => {
    const [from, to] = [world.open(), world.open()];
    await captureHouses(from, ...Array.from({ length: 60 }, (_, index) => index + 1));
    const job = await stage(to, await archiveOf(from, 25));
    expect(job.chunks).toBe(4);
    const dying = world.open(to.name);
    let left = 2;
    const first = createImporter({
      db: dying,
      clock: () => ARCHIVE_NOW,
      beforeChunk: () => left-- === 0 && dying.close(),
    });
    await first.restore(job.id);
    await first.work().catch(() => undefined);
    expect(await to.leads.count()).toBe(25);
    const next = createImporter({ db: to, clock: () => ARCHIVE_NOW });
    await next.work();
    expect((await to.imports.get(job.id))?.state).toBe('done');
    expect(await tablesOf(to)).toEqual(await tablesOf(from));
  });
});
