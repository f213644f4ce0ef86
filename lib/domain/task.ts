/** Something to do about a lead. */
export interface Task {
  id: string;
  /** Tasks of a merged lead keep its id, as all that hangs on leads does. */
  leadId: string;
  title: string;
  /** The calendar day it is due, "2026-11-24": the same day in every time zone. Null for some day. */
  dueOn: string | null;
  /** When to remind the user; null for never. */
  remindAt: number | null;
  doneAt: number | null;
  createdAt: number;
}

/** What the user can change of a task. */
export type TaskFields = Pick<Task, 'title' | 'dueOn' | 'remindAt'>;
export type TaskEdit = Partial<TaskFields & { done: boolean }>;

/** The open task of a lead that comes first, as its row shows it. */
export type NextStep = Pick<Task, 'title' | 'dueOn'> & { taskId: string };

export const TASK_TITLE_MAX = 200;

/** Open tasks by their day, those without one last; then the older first. */
export function byDueDay(a: Task, b: Task): number {
  const day = (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
  return day || a.createdAt - b.createdAt || a.id.localeCompare(b.id);
}

/** The task to do first; null when none is open. */
export function nextStepOf(tasks: readonly Task[]): NextStep | null {
  const [first] = tasks.filter(({ doneAt }) => doneAt === null).toSorted(byDueDay);
  return first === undefined ? null : { taskId: first.id, title: first.title, dueOn: first.dueOn };
}

/** The user's calendar day at a time, as `dueOn` writes it. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Days from today to the day a task is due; negative when it is late. */
export function daysUntil(dueOn: string, now: number): number {
  return Math.round((Date.parse(dueOn) - Date.parse(dayOf(now))) / 86_400_000);
}
