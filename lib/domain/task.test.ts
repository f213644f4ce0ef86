import { expect, it } from 'vitest';
import { dayOf, daysUntil, nextStepOf, type Task } from './task.ts';

const task = (id: string, fields: Partial<Task>): Task => ({
  id,
  leadId: 'lead',
  title: id,
  dueOn: null,
  remindAt: null,
  doneAt: null,
  createdAt: 0,
  ...fields,
});

it('puts the earliest day first, then the older task, and some day last', () => {
  const all = [
    task('some day', { createdAt: 1 }),
    task('newer', { dueOn: '2026-11-24', createdAt: 3 }),
    task('older', { dueOn: '2026-11-24', createdAt: 2 }),
    task('done', { dueOn: '2026-11-01', doneAt: 5 }),
  ];
  expect(nextStepOf(all)).toEqual({ taskId: 'older', title: 'older', dueOn: '2026-11-24' });
  expect(nextStepOf(all.slice(0, 1))?.title).toBe('some day');
  expect(nextStepOf(all.slice(3))).toBeNull();
});

it('counts whole days of the calendar, whatever the hour', () => {
  const evening = new Date(2026, 10, 24, 23, 59).getTime();
  expect(dayOf(evening)).toBe('2026-11-24');
  expect(['2026-11-22', '2026-11-24', '2026-11-25'].map((day) => daysUntil(day, evening))).toEqual([
    -2, 0, 1,
  ]);
});
