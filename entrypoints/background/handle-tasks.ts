import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { putSetting } from '@/lib/db/settings.ts';
import type { Handlers } from '@/lib/messaging/server.ts';
import { ok } from '@/lib/shared/result.ts';
import type { Clock } from '@/lib/shared/clock.ts';
import { addTasks, editTask, removeTask } from '@/lib/tasks/edit-tasks.ts';

/** Answers what screens ask about tasks. */
export const taskHandlers = (
  db: LeadFlowDatabase,
  clock: Clock,
): Pick<Handlers, 'task.add' | 'task.edit' | 'task.remove' | 'notifications.asked'> => ({
  'task.add': ({ leadIds, fields }) => addTasks(db, leadIds, fields, clock()),
  'task.edit': ({ taskId, edit }) => editTask(db, taskId, edit, clock()),
  'notifications.asked': async () => {
    await putSetting(db, 'notificationsAskedAt', clock());
    return ok(null);
  },
  'task.remove': ({ taskId }) => removeTask(db, taskId, clock()),
});
