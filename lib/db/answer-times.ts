import type { LeadFlowDatabase } from './database.ts';
import { updateSetting } from './settings.ts';

/** Enough for a p95, and little to write. */
const MOST_KEPT = 500;

/** Keeps how long a remembered answer took to give; the oldest makes room. */
export const keepAnswerTime = (db: LeadFlowDatabase, at: number, ms: number): Promise<void> =>
  updateSetting(db, 'answerTimes', (times) =>
    [...times, { at, ms: Math.round(ms * 10) / 10 }].slice(-MOST_KEPT),
  );
