import { useMemo } from 'react';
import { useChange } from '@/components/app/use-change.ts';
import type { Task, TaskEdit, TaskFields } from '@/lib/domain/task.ts';
import { send } from '@/lib/messaging/client.ts';
import { untilTomorrow } from '@/lib/tasks/snooze.ts';

const FAILED = 'The task did not save.';

/** What can be done with the tasks of a lead, each with Undo. Gives whether it was done. */
export function useTasks() {
  const change = useChange();
  return useMemo(() => {
    const edit = (task: Task, edits: TaskEdit, done: string) =>
      change({
        make: () => send('task.edit', { taskId: task.id, edit: edits }),
        done,
        failed: FAILED,
      });
    return {
      add: (leadId: string, fields: TaskFields) =>
        change({
          make: () => send('task.add', { leadIds: [leadId], fields }),
          done: `Task added: ${fields.title}`,
          failed: FAILED,
        }),
      save: (task: Task, fields: TaskFields) => edit(task, fields, 'Task saved'),
      setDone: (task: Task, done: boolean) =>
        edit(task, { done }, done ? `Done: ${task.title}` : `Open again: ${task.title}`),
      snooze: (task: Task) =>
        edit(task, untilTomorrow(task, Date.now()), `${task.title}: tomorrow`),
      remove: (task: Task) =>
        change({
          make: () => send('task.remove', { taskId: task.id }),
          done: `Task removed: ${task.title}`,
          failed: FAILED,
        }),
    };
  }, [change]);
}
