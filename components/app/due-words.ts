import { daysUntil } from '@/lib/domain/task.ts';

/** When a task is due, as people say it: "2 d late", "Today", "Wed", "Dec 14". Empty without a day. */
export function dueWords(dueOn: string | null, now: number): { text: string; late: boolean } {
  if (dueOn === null) return { text: '', late: false };
  const days = daysUntil(dueOn, now);
  if (days < 0) return { text: `${-days} d late`, late: true };
  return { text: dayWords(dueOn, days), late: false };
}

function dayWords(dueOn: string, days: number): string {
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  const shape: Intl.DateTimeFormatOptions =
    days < 7 ? { weekday: 'short' } : { month: 'short', day: 'numeric' };
  return new Date(dueOn).toLocaleDateString('en-US', { ...shape, timeZone: 'UTC' });
}

/** "Nov 25, 09:00", by the user's own clock. */
export const momentWords = (at: number): string =>
  new Date(at).toLocaleString('en-US', {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
