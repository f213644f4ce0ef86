import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LeadFlowDatabase } from '../db/database.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { aListing } from '../../tests/support/builders.ts';
import { addTasks, editTask } from './edit-tasks.ts';
import { dueReminders, nextReminderAt, showDueReminders, watchNextReminder } from './reminders.ts';

let db: LeadFlowDatabase;
let leadId: string;
const name = `test-${crypto.randomUUID()}`;
beforeEach(async () => {
  db = new LeadFlowDatabase(name);
  const captured = await captureListings(db, [{ listing: aListing(), missingFields: null }], 1);
  leadId = captured.items[0]?.lead.id ?? '';
});
afterEach(async () => {
  db.close();
  await Dexie.delete(name);
});

const remind = (title: string, remindAt: number | null) =>
  addTasks(db, [leadId], { title, dueOn: null, remindAt }, 2);
const titles = (found: Awaited<ReturnType<typeof dueReminders>>) =>
  found.map(({ task }) => task.title);
const taskId = async (title: string) =>
  (await db.tasks.filter((task) => task.title === title).first())?.id ?? '';
async function shown(now: number): Promise<string[]> {
  const all: string[] = [];
  await showDueReminders(db, now, async (due) => void all.push(...titles(due)));
  return all;
}

describe('reminders', () => {
  it('are shown once each, the earliest first, when their time has come', async () => {
    await remind('later', 200);
    await remind('sooner', 100);
    await remind('never', null);
    expect(await shown(99)).toEqual([]);
    expect(await nextReminderAt(db)).toBe(100);
    expect(await shown(250)).toEqual(['sooner', 'later']);
    expect(await shown(300)).toEqual([]);
    expect(await nextReminderAt(db)).toBeNull();
  });

  it('are shown late when nobody was there, and again when the showing failed', async () => {
    await remind('call', 100);
    const failing = showDueReminders(db, 5000, () => Promise.reject(new Error('died')));
    await expect(failing).rejects.toThrow('died');
    expect(await nextReminderAt(db)).toBe(100);
    expect(await shown(6000)).toEqual(['call']);
  });

  it('come again when snoozed, and not once done', async () => {
    await remind('call', 100);
    await remind('write', 100);
    await shown(150);
    await editTask(db, await taskId('call'), { remindAt: 500 }, 160);
    await editTask(db, await taskId('write'), { done: true }, 160);
    expect(titles(await dueReminders(db, 499))).toEqual([]);
    expect(await shown(500)).toEqual(['call']);
  });

  it('of a lead that is gone are silent', async () => {
    await remind('call', 100);
    await db.leads.delete(leadId);
    expect(await shown(150)).toEqual([]);
  });

  it('are followed as they change', async () => {
    const heard: (number | null)[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const watching = watchNextReminder(
      db,
      (at) => {
        heard.push(at);
        if (at === 100) resolve();
        else void remind('call', 100);
      },
      (error) => {
        throw error;
      },
    );
    await promise;
    watching.unsubscribe();
    expect([heard[0], heard.at(-1)]).toEqual([null, 100]);
  });
});
