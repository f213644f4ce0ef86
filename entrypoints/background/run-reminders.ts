import { browser } from 'wxt/browser';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import type { Clock } from '@/lib/shared/clock.ts';
import { editTask } from '@/lib/tasks/edit-tasks.ts';
import { showDueReminders, watchNextReminder } from '@/lib/tasks/reminders.ts';
import { inAnHour } from '@/lib/tasks/snooze.ts';
import { DONE_BUTTON, listenToNotifications, notify } from './notifications.ts';
import { openLead } from './open-lead.ts';

const ALARM = 'task-reminders';

/**
 * Reminds of tasks at their time, whatever became of the worker since: Chrome keeps the alarm, and what came due
 * while nobody was there is shown at the next start. Without the permission open panels tell of them alone.
 */
export function runReminders(db: LeadFlowDatabase, clock: Clock) {
  const wake = () => void showDueReminders(db, clock(), notify).catch(untilStorageWorks);
  const setAlarm = (at: number | null) => {
    if (at !== null && at <= clock()) wake();
    else
      void (at === null ? browser.alarms.clear(ALARM) : browser.alarms.create(ALARM, { when: at }));
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) wake();
  });
  listenToNotifications({
    opened: (taskId) => void openTask(db, taskId, clock()).catch(untilStorageWorks),
    pressed: (taskId, button) => {
      const edit = button === DONE_BUTTON ? { done: true } : inAnHour(clock());
      void editTask(db, taskId, edit, clock()).catch(untilStorageWorks);
    },
  });
  watchNextReminder(db, setAlarm, untilStorageWorks);
}

async function openTask(db: LeadFlowDatabase, taskId: string, at: number): Promise<void> {
  const task = await db.tasks.get(taskId);
  if (task !== undefined) await openLead(db, task.leadId, at);
}

/** Storage that fails now may work at the next start, and then what is due is shown. */
function untilStorageWorks(error: unknown): void {
  if (storageFailure(error) === null) throw error;
}
