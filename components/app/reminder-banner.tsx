import { useLiveQuery } from 'dexie-react-hooks';
import { Bell, Check } from 'lucide-react';
import { Banner } from '@/components/ui/banner.tsx';
import { Button } from '@/components/ui/button.tsx';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { addressLine } from '@/lib/domain/lead.ts';
import type { TaskEdit } from '@/lib/domain/task.ts';
import { send } from '@/lib/messaging/client.ts';
import { dueReminders, type Reminder } from '@/lib/tasks/reminders.ts';
import { inAnHour } from '@/lib/tasks/snooze.ts';
import { useDatabase } from './database.tsx';
import { hrefOf } from './route.ts';
import { useChange } from './use-change.ts';
import { useNow } from './use-now.ts';

/** The reminder that came due first and was not dealt with, on every screen; with or without notifications. */
export function ReminderBanner() {
  const database = useDatabase();
  const now = useNow();
  const due = useLiveQuery(() => readDue(database, now), [database, now]);
  const [first, ...others] = due ?? [];
  return first === undefined ? null : <FirstReminder reminder={first} others={others.length} />;
}

function FirstReminder({
  reminder: { task, lead },
  others,
}: {
  reminder: Reminder;
  others: number;
}) {
  const change = useChange();
  const edit = (edits: TaskEdit, done: string) =>
    void change({
      make: () => send('task.edit', { taskId: task.id, edit: edits }),
      done,
      failed: 'The task did not save.',
    });
  return (
    <aside aria-label="Reminder">
      <Banner
        tone="acc"
        icon={<Bell />}
        title={task.title}
        action={
          <>
            <Button size="sm" onClick={() => edit(inAnHour(Date.now()), 'Snoozed for an hour')}>
              Snooze 1 h
            </Button>
            <Button
              size="sm"
              icon={<Check />}
              onClick={() => edit({ done: true }, `Done: ${task.title}`)}
            >
              Done
            </Button>
          </>
        }
      >
        <a href={hrefOf({ screen: 'lead', leadId: lead.id })}>{addressLine(lead.address)}</a>
        {others > 0 && ` · ${others} more`}
      </Banner>
    </aside>
  );
}

async function readDue(database: LeadFlowDatabase, now: number): Promise<Reminder[]> {
  try {
    return await dueReminders(database, now);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    // The banner of the database says why nothing can be read.
    return [];
  }
}
