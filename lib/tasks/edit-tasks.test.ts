import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LeadFlowDatabase } from '../db/database.ts';
import { readRows } from '../db/write-change.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { mergeLeads } from '../leads/merge-leads.ts';
import { splitLead } from '../leads/split-lead.ts';
import { undoChange } from '../leads/undo-change.ts';
import { listingAt } from '../../tests/support/builders.ts';
import { addTasks, editTask, removeTask } from './edit-tasks.ts';

let db: LeadFlowDatabase;
const name = `test-${crypto.randomUUID()}`;
beforeEach(() => {
  db = new LeadFlowDatabase(name);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(name);
});

async function saved(street: string): Promise<string> {
  const listing = listingAt('zillow', street);
  const { items } = await captureListings(db, [{ listing, missingFields: null }], 1);
  return items[0]?.lead?.id ?? '';
}
const call = { title: 'Call owner', dueOn: '2026-11-24', remindAt: null };
const nextOf = async (id: string) => (await db.leads.get(id))?.nextStep?.title;
const eventOf = async (changing: ReturnType<typeof addTasks>) => {
  const changed = await changing;
  if (!changed.ok) throw new Error(changed.failure.kind);
  return changed.value.eventId;
};
const taskIds = async () => (await db.tasks.toArray()).map(({ id }) => id);

describe('tasks', () => {
  it('shows the open task that is due first on its lead', async () => {
    const leadId = await saved('1 Sample St');
    await addTasks(db, [leadId], { ...call, title: 'Some day', dueOn: null }, 2);
    await addTasks(db, [leadId], { ...call, title: 'Later', dueOn: '2026-12-01' }, 3);
    await addTasks(db, [leadId], call, 4);
    expect(await nextOf(leadId)).toBe('Call owner');
    const first = await db.tasks.where('dueOn').equals('2026-11-24').first();
    await editTask(db, first?.id ?? '', { done: true }, 5);
    expect(await nextOf(leadId)).toBe('Later');
  });

  it('gives many leads one each in one change, and takes all back with it', async () => {
    const ids = [await saved('1 Sample St'), await saved('2 Sample St')];
    const eventId = await eventOf(addTasks(db, ids, call, 2));
    expect(await Promise.all(ids.map(nextOf))).toEqual(['Call owner', 'Call owner']);
    expect(await undoChange(db, eventId, 3)).toMatchObject({ ok: true });
    expect(await db.tasks.count()).toBe(0);
    expect(await Promise.all(ids.map(nextOf))).toEqual([undefined, undefined]);
  });

  it('comes back when its removal is undone, and is open again when Done is', async () => {
    const leadId = await saved('1 Sample St');
    await addTasks(db, [leadId], call, 2);
    const [taskId = ''] = await taskIds();
    const done = await eventOf(editTask(db, taskId, { done: true }, 3));
    expect(await nextOf(leadId)).toBeUndefined();
    await undoChange(db, done, 4);
    expect(await nextOf(leadId)).toBe('Call owner');
    const removed = await eventOf(removeTask(db, taskId, 5));
    expect(await taskIds()).toEqual([]);
    await undoChange(db, removed, 6);
    expect(await taskIds()).toEqual([taskId]);
    expect(await nextOf(leadId)).toBe('Call owner');
  });

  it('goes with its lead into a merge and out of it again', async () => {
    const [into, from] = [await saved('1 Sample St'), await saved('9 Other Rd')];
    await addTasks(db, [from], call, 2);
    const merge = { leadId: into, absorbedIds: [from], stageId: null, edits: [] };
    await mergeLeads(db, merge, 3);
    expect(await nextOf(into)).toBe('Call owner');
    const [taskId = ''] = await taskIds();
    await editTask(db, taskId, { title: 'Write to owner' }, 4);
    expect(await nextOf(into)).toBe('Write to owner');
    await splitLead(db, from, 5);
    expect([await nextOf(into), await nextOf(from)]).toEqual([undefined, 'Write to owner']);
  });

  it('says what was done, and refuses what is gone', async () => {
    const leadId = await saved('1 Sample St');
    await addTasks(db, [leadId], { ...call, remindAt: 100 }, 2);
    const [taskId = ''] = await taskIds();
    await editTask(db, taskId, { remindAt: 200 }, 3);
    const deeds = (await db.events.orderBy('at').toArray()).map(({ detail }) => detail);
    expect(deeds.slice(1)).toEqual([
      { kind: 'task', did: 'added', title: 'Call owner' },
      { kind: 'task', did: 'snoozed', title: 'Call owner' },
    ]);
    expect(await editTask(db, 'none', { done: true }, 4)).toMatchObject({ ok: false });
    expect(await addTasks(db, [leadId, 'none'], call, 4)).toMatchObject({ ok: false });
    expect(await readRows(db, [{ table: 'tasks', key: 'none' }])).toEqual([undefined]);
  });
});
