import { expect, it } from 'vitest';
import { inAnHour, untilTomorrow } from './snooze.ts';

const NOW = new Date(2026, 10, 24, 21, 30).getTime();

it('puts a late task to tomorrow, its reminder at the same time of day', () => {
  const remindAt = new Date(2026, 10, 20, 9).getTime();
  expect(untilTomorrow({ dueOn: '2026-11-20', remindAt }, NOW)).toEqual({
    dueOn: '2026-11-25',
    remindAt: new Date(2026, 10, 25, 9).getTime(),
  });
});

it('gives no day and no reminder to a task that has none', () => {
  expect(untilTomorrow({ dueOn: null, remindAt: null }, NOW)).toEqual({});
});

it('reminds again in an hour', () => {
  expect(inAnHour(NOW)).toEqual({ remindAt: NOW + 3_600_000 });
});
