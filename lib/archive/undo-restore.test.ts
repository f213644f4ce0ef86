import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ARCHIVE_NOW,
  archiveOf,
  CAPTURED_AT,
  captureHouses,
  openArchiveWorld,
  restore,
  tablesOf,
  undoRestore,
} from '@/tests/support/archive-world.ts';
import type { Lead } from '../domain/lead.ts';
import { setNote } from '../leads/edit-lead.ts';
import { mergeLeads } from '../leads/merge-leads.ts';
import { splitLead } from '../leads/split-lead.ts';

let world: ReturnType<typeof openArchiveWorld>;
beforeEach(() => {
  world = openArchiveWorld();
});
afterEach(() => world.close());

/** Leads but for when they were last changed. */
const unchanged = (rows: unknown[]) => (rows as Lead[]).map((row) => ({ ...row, updatedAt: 0 }));

describe('undoing a restore', () => {
  it('gives the database as it was', async () => {
    const [from, to] = [world.open(), world.open()];
    const [id = ''] = await captureHouses(from, 1, 2);
    await setNote(from, id, 'theirs', CAPTURED_AT + 1);
    await from.stages.add({
      id: 'own',
      name: 'Own',
      order: 9,
      kind: 'open',
      progress: 50,
      softLimit: null,
      ageLimitDays: null,
    });
    await captureHouses(to, 2, 3);
    const before = await tablesOf(to);
    const job = await restore(to, await archiveOf(from));
    const undone = await undoRestore(to, job.id);
    expect(undone).toMatchObject({ state: 'undone', keptByUndo: 0 });
    const events = await to.events.filter(({ detail }) => detail.kind !== 'undone').toArray();
    const after = await tablesOf(to);
    expect({ ...after, leads: unchanged(after.leads), events: [] }).toEqual({
      ...before,
      leads: unchanged(before.leads),
      events: [],
    });
    expect(events.filter(({ detail }) => detail.kind !== 'restored')).toEqual(before.events);
    expect(await to.importChunks.count()).toBe(0);
  });

  it('takes leads with others merged into them along', async () => {
    const [from, to] = [world.open(), world.open()];
    const [a = '', b = ''] = await captureHouses(from, 1, 2);
    await mergeLeads(from, { leadId: a, absorbedIds: [b], stageId: null, edits: [] }, CAPTURED_AT);
    const job = await restore(to, await archiveOf(from));
    expect(await to.mergedLeads.count()).toBe(1);
    expect(await undoRestore(to, job.id)).toMatchObject({ state: 'undone', keptByUndo: 0 });
    for (const name of ['leads', 'mergedLeads', 'observations'])
      expect(await to.table(name).count()).toBe(0);
  });

  it('keeps leads that were changed since, with all that came with them', async () => {
    const [from, to] = [world.open(), world.open()];
    const [a = '', b = ''] = await captureHouses(from, 1, 2);
    const job = await restore(to, await archiveOf(from));
    await setNote(to, a, 'mine', ARCHIVE_NOW + 1);
    const undone = await undoRestore(to, job.id);
    expect(undone.keptByUndo).toBe(1);
    expect(await to.leads.get(b)).toBeUndefined();
    expect((await to.leads.get(a))?.facts.beds?.value).toBe(3);
    expect((await to.observations.toArray()).map(({ leadId }) => leadId)).toEqual([a]);
    const kinds = (await to.events.where('leadIds').equals(a).toArray()).map(
      ({ detail }) => detail.kind,
    );
    expect(kinds.toSorted()).toEqual(['captured', 'noted', 'restored']);
  });

  it('leaves a house the user has split off since, with all it had', async () => {
    const [from, to] = [world.open(), world.open()];
    const [theirs = ''] = await captureHouses(from, 1);
    const [mine = ''] = await captureHouses(to, 1);
    const job = await restore(to, await archiveOf(from));
    await splitLead(to, theirs, ARCHIVE_NOW + 1);
    await undoRestore(to, job.id);
    expect(await to.leads.count()).toBe(2);
    expect((await to.leads.get(theirs))?.facts.beds?.value).toBe(3);
    const said = (await to.observations.toArray()).map(({ leadId }) => leadId);
    expect(said.toSorted()).toEqual([mine, theirs].toSorted());
  });

  it('can be restored again afterwards', async () => {
    const [from, to] = [world.open(), world.open()];
    await captureHouses(from, 1, 2);
    const file = await archiveOf(from);
    await undoRestore(to, (await restore(to, file)).id);
    await restore(to, file);
    const [theirs, ours] = [await tablesOf(from), await tablesOf(to)];
    expect(ours.leads).toEqual(theirs.leads);
    expect(ours.observations).toEqual(theirs.observations);
  });
});
