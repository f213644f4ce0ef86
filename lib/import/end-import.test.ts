import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import {
  IMPORT_NOW,
  listOf,
  openImportWorld,
  type ImportWorld,
} from '@/tests/support/import-world.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { setNote } from '../leads/edit-lead.ts';
import { moveLeads } from '../leads/move-leads.ts';

let world: ImportWorld;
beforeEach(() => {
  world = openImportWorld();
});
afterEach(() => world.close());

const DEATH = new Error('the worker died');

describe('undo', () => {
  it('takes the whole import back, with its people', async () => {
    await captureListings(world.db, [{ listing: aListing(), missingFields: [] }], 1);
    const before = await world.db.leads.toArray();
    const job = await world.importText(
      listOf(12) + '123 Sample St,Sampleton,OH,43001,5,6145550102\n',
    );
    expect(job.counts).toMatchObject({ created: 12, filled: 1 });
    const importer = world.startLife();
    expect(await importer.undo(job.id)).toMatchObject({ ok: true });
    await importer.work();
    expect(await world.db.imports.get(job.id)).toMatchObject({ state: 'undone', keptByUndo: 0 });
    const [lead, ...others] = await world.db.leads.toArray();
    expect(others).toEqual([]);
    expect(lead).toEqual({ ...before[0], updatedAt: IMPORT_NOW });
    expect(await world.db.contacts.count()).toBe(0);
    expect(await world.db.tallies.get('new')).toMatchObject({ count: 1 });
  });

  it('goes on after a worker died at it', async () => {
    const job = await world.importText(listOf(25));
    let chunks = 0;
    const first = world.startLife(() => {
      if (chunks === 1) throw DEATH;
      chunks += 1;
    });
    await first.undo(job.id);
    await expect(first.work()).rejects.toBe(DEATH);
    expect(await world.db.leads.count()).toBe(20);
    await world.startLife().work();
    expect(await world.db.leads.count()).toBe(0);
  });

  it('leaves leads the user has worked on since', async () => {
    const job = await world.importText(listOf(5));
    const [first, second] = await world.db.leads.toArray();
    await setNote(world.db, first?.id ?? '', 'Called', IMPORT_NOW + 1);
    const move = { leadIds: [second?.id ?? ''], stageId: 'research', afterLeadId: null };
    await moveLeads(world.db, move, IMPORT_NOW + 1);
    const importer = world.startLife();
    await importer.undo(job.id);
    await importer.work();
    expect(await world.db.imports.get(job.id)).toMatchObject({ keptByUndo: 2 });
    const left = await world.db.leads.toArray();
    expect(left.map(({ id }) => id).toSorted()).toEqual(
      [first, second].map((lead) => lead?.id ?? '').toSorted(),
    );
    expect(left[0]?.facts.price).toBeDefined();
    expect(await world.db.contacts.count()).toBe(2);
  });

  it('is over after 30 days', async () => {
    const job = await world.importText(listOf(1));
    await world.db.imports.update(job.id, { endedAt: IMPORT_NOW - 31 * 86_400_000 });
    expect(await world.startLife().undo(job.id)).toMatchObject({ ok: false });
  });
});

describe('stopping', () => {
  it.each([true, false])('a running import undoes it: %s', async (undo) => {
    const job = await world.stage(listOf(25));
    let chunks = 0;
    const importer = world.startLife(async () => {
      chunks += 1;
      if (chunks === 2) await importer.stop(job.id, undo);
    });
    await world.start(importer, job);
    await importer.work();
    expect(await world.db.leads.count()).toBe(undo ? 0 : 10);
    expect(await world.db.imports.get(job.id)).toMatchObject({
      state: undo ? 'undone' : 'stopped',
    });
    expect(await world.db.importChunks.count()).toBe(0);
  });

  it('one that was never started forgets it', async () => {
    const job = await world.stage(listOf(5));
    await world.startLife().stop(job.id, false);
    expect(await world.db.imports.count()).toBe(0);
    expect(await world.db.importChunks.count()).toBe(0);
  });
});

describe('rows that wait', () => {
  it.each(['staged', 'failed'] as const)(
    'of an import that is %s are gone a day later',
    async (state) => {
      const job = await world.stage(listOf(5));
      await world.db.imports.update(job.id, { state, createdAt: IMPORT_NOW - 2 * 86_400_000 });
      await world.startLife().forgetUnstarted();
      expect(await world.db.importChunks.count()).toBe(0);
    },
  );

  it('of a fresh import stay', async () => {
    await world.stage(listOf(5));
    await world.startLife().forgetUnstarted();
    expect(await world.db.importChunks.count()).toBe(1);
  });
});

it('starts once, however often it is pressed', async () => {
  const job = await world.stage(listOf(5));
  const importer = world.startLife();
  await world.start(importer, job);
  await world.start(importer, job);
  await Promise.all([importer.work(), importer.work()]);
  await world.start(importer, job);
  await importer.work();
  expect(await world.db.leads.count()).toBe(5);
});

it('leaves nothing of a file that changes while it is read', async () => {
  await expect(
    world.stage(listOf(20), (file) => {
      let reads = 0;
      const stream = file.stream.bind(file);
      file.stream = () => {
        reads += 1;
        // Once for the encoding, once for the first rows; the third is the one that stores them.
        if (reads > 2) throw new DOMException('changed', 'NotReadableError');
        return stream();
      };
    }),
  ).rejects.toThrow('changed');
  expect(await world.db.imports.count()).toBe(0);
  expect(await world.db.importChunks.count()).toBe(0);
});
