import { dayOf } from '@/lib/domain/task.ts';

/** A time as `<input type="datetime-local">` holds it; empty for none. */
export function localInput(at: number | null): string {
  if (at === null) return '';
  const date = new Date(at);
  const clock = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0'));
  return `${dayOf(at)}T${clock.join(':')}`;
}

/** The time such an input names, by the user's own clock; null when it is empty or no time. */
export function readLocalInput(text: string): number | null {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? null : at;
}
