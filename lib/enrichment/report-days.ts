import { DAY_MS } from '../shared/clock.ts';

/** Reports come in late: a day is judged this long after it is over. */
const REPORT_LAG_MS = 6 * 60 * 60_000;

/** The UTC day of a moment, as reports name it: "2026-11-24". */
export const utcDay = (at: number): string =>
  new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length);

/** When the report of a UTC day can be relied on (epoch ms). */
export const reportedAt = (day: string): number => Date.parse(day) + DAY_MS + REPORT_LAG_MS;
