import { TASK_TITLE_MAX } from './task.ts';
import { z } from './zod.ts';

export const taskTitleSchema = z.string().trim().min(1).max(TASK_TITLE_MAX);
/** A day of the calendar; "2026-02-31" is none. */
export const dueOnSchema = z.iso.date();
const remindAt = z.number().int().min(0);

/** A task as it is first written. */
export const taskFieldsSchema = z.object({
  title: taskTitleSchema,
  dueOn: dueOnSchema.nullable(),
  remindAt: remindAt.nullable(),
});

/** What of a task changes. */
export const taskEditSchema = z.object({
  title: taskTitleSchema.exactOptional(),
  dueOn: dueOnSchema.nullable().exactOptional(),
  remindAt: remindAt.nullable().exactOptional(),
  done: z.boolean().exactOptional(),
});
