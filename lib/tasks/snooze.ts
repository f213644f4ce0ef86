import { dayOf, type Task, type TaskEdit } from '../domain/task.ts';

const HOUR_MS = 3_600_000;

/** The task a day later than today: its day, and its reminder at the same time of day. */
export function untilTomorrow(task: Pick<Task, 'dueOn' | 'remindAt'>, now: number): TaskEdit {
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  return {
    ...(task.dueOn !== null && { dueOn: dayOf(tomorrow.getTime()) }),
    ...(task.remindAt !== null && { remindAt: sameTimeOn(tomorrow, task.remindAt) }),
  };
}

/** Reminded again in an hour; the day it is due stays. */
export const inAnHour = (now: number): TaskEdit => ({ remindAt: now + HOUR_MS });

function sameTimeOn(day: Date, at: number): number {
  const time = new Date(at);
  return new Date(day).setHours(time.getHours(), time.getMinutes(), 0, 0);
}
