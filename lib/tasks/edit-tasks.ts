import type { LeadFlowDatabase } from '../db/database.ts';
import { leadsBehind } from '../db/merged-leads.ts';
import { CHANGE_TABLES, writeChange, type RowWrite } from '../db/write-change.ts';
import type { TaskDeed } from '../domain/event.ts';
import type { Task, TaskEdit, TaskFields } from '../domain/task.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';

type Changed = Promise<Result<{ eventId: string }, Failure>>;

/** Gives each of these leads a task of its own, as one change. 'not-found' when one of them is gone. */
export function addTasks(
  db: LeadFlowDatabase,
  leadIds: readonly string[],
  fields: TaskFields,
  at: number,
): Changed {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const ids = [...new Set(leadIds)];
    const behind = await leadsBehind(db, ids);
    if (behind.size < ids.length) return fail({ kind: 'not-found' });
    const tasks = [...new Set([...behind.values()].map(({ id }) => id))].map((leadId): Task => ({
      id: newId(),
      leadId,
      ...fields,
      doneAt: null,
      createdAt: at,
    }));
    const writes = tasks.map((row): RowWrite => ({ table: 'tasks', key: row.id, row }));
    return write(db, { did: 'added', title: fields.title, writes, tasks, at });
  });
}

/** Changes a task, or says that it is done or is not. 'not-found' when it or its lead is gone. */
export function editTask(
  db: LeadFlowDatabase,
  taskId: string,
  { done, ...fields }: TaskEdit,
  at: number,
): Changed {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const task = await db.tasks.get(taskId);
    if (task === undefined) return fail({ kind: 'not-found' });
    const doneAt = done === undefined ? task.doneAt : done ? (task.doneAt ?? at) : null;
    const row: Task = { ...task, ...fields, doneAt };
    return write(db, {
      did: deedOf(task, row),
      title: row.title,
      writes: [{ table: 'tasks', key: taskId, row }],
      tasks: [row],
      at,
    });
  });
}

/** Removes a task. */
export function removeTask(db: LeadFlowDatabase, taskId: string, at: number): Changed {
  return db.transaction('rw', [...CHANGE_TABLES], async () => {
    const task = await db.tasks.get(taskId);
    if (task === undefined) return fail({ kind: 'not-found' });
    return write(db, {
      did: 'removed',
      title: task.title,
      writes: [{ table: 'tasks', key: taskId, row: null }],
      tasks: [task],
      at,
    });
  });
}

function deedOf(before: Task, after: Task): TaskDeed {
  if (before.doneAt !== after.doneAt) return after.doneAt === null ? 'reopened' : 'done';
  return isLater(before, after) ? 'snoozed' : 'changed';
}

/** Whether only its day or its reminder was put off. */
function isLater(before: Task, after: Task): boolean {
  if (before.title !== after.title) return false;
  const day = (after.dueOn ?? '').localeCompare(before.dueOn ?? '');
  const reminder = (after.remindAt ?? 0) - (before.remindAt ?? 0);
  const hadBoth =
    (before.dueOn !== null || day === 0) && (before.remindAt !== null || reminder === 0);
  return hadBoth && day >= 0 && reminder >= 0;
}

interface TaskChange {
  did: TaskDeed;
  title: string;
  writes: RowWrite[];
  tasks: readonly Task[];
  at: number;
}

/** The leads are written along: with a task of its own a lead is one the user has worked on. */
async function write(
  db: LeadFlowDatabase,
  { did, title, writes, tasks, at }: TaskChange,
): Promise<Result<{ eventId: string }, Failure>> {
  const owners = await leadsBehind(
    db,
    tasks.map(({ leadId }) => leadId),
  );
  if (owners.size === 0) return fail({ kind: 'not-found' });
  const leads = [...new Map([...owners.values()].map((lead) => [lead.id, lead])).values()];
  const event = await writeChange(db, {
    at,
    actor: 'user',
    leadIds: leads.map(({ id }) => id),
    detail: { kind: 'task', did, title },
    writes: [
      ...writes,
      ...leads.map((lead): RowWrite => ({
        table: 'leads',
        key: lead.id,
        row: { ...lead, updatedAt: at },
      })),
    ],
    observations: [],
  });
  return ok({ eventId: event.id });
}
