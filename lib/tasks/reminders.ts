import { liveQuery, type Subscription } from 'dexie';
import type { LeadFlowDatabase } from '../db/database.ts';
import { leadsBehind } from '../db/merged-leads.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import type { Lead } from '../domain/lead.ts';
import type { Task } from '../domain/task.ts';

/** A task whose time to be reminded of has come, with its lead. */
export interface Reminder {
  task: Task;
  lead: Lead;
}

/** Open tasks whose time has come, the earliest first; those of leads that are gone are left out. */
export async function dueReminders(
  db: LeadFlowDatabase,
  now: number,
  after = -1,
): Promise<Reminder[]> {
  const due = await db.tasks.where('remindAt').between(after, now, false, true).toArray();
  const open = due.filter(({ doneAt }) => doneAt === null);
  const leads = await leadsBehind(
    db,
    open.map(({ leadId }) => leadId),
  );
  return open.flatMap((task) => {
    const lead = leads.get(task.leadId);
    return lead === undefined ? [] : [{ task, lead }];
  });
}

/**
 * Hands over every reminder that came due since the last time, and remembers that it did once `show` has. A worker
 * that dies in between shows them again: rather twice than not at all.
 */
export async function showDueReminders(
  db: LeadFlowDatabase,
  now: number,
  show: (reminders: Reminder[]) => Promise<void>,
): Promise<void> {
  const due = await dueReminders(db, now, await getSetting(db, 'remindersShownAt'));
  if (due.length > 0) await show(due);
  await putSetting(db, 'remindersShownAt', now);
}

/** When the next reminder that was not shown yet is due; null when there is none. A time gone by when it is late. */
export async function nextReminderAt(db: LeadFlowDatabase): Promise<number | null> {
  const next = await db.tasks
    .where('remindAt')
    .above(await getSetting(db, 'remindersShownAt'))
    .filter(({ doneAt }) => doneAt === null)
    .first();
  return next?.remindAt ?? null;
}

/** Says when the next reminder is due, now and whenever that changes: by an edit, an undo, a restore. */
export const watchNextReminder = (
  db: LeadFlowDatabase,
  next: (at: number | null) => void,
  failed: (error: unknown) => void,
): Subscription => liveQuery(() => nextReminderAt(db)).subscribe(next, failed);
