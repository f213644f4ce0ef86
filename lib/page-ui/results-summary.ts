import type { Verdict } from '../domain/buy-box-judge.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import { homes } from './words.ts';

/** Where one home of a results page stands: in the pipeline, against the buy box, and whether the user hid it. */
export interface Standing {
  lead: LeadOnPage | null;
  /** Null when no rule of the buy box says anything of it. */
  verdict: Verdict | null;
  hidden: boolean;
}

/** Whether a home can still be saved, and the user wants to be asked. */
export const isOffered = ({ lead, hidden }: Standing): boolean => lead === null && !hidden;

/** What one press saves: those offered that pass the buy box, or all offered where there is none. */
export function wanted<Row extends Standing>(rows: readonly Row[]): Row[] {
  const judged = isJudged(rows);
  return rows.filter((row) => isOffered(row) && (!judged || passes(row)));
}

/** Whether the buy box says anything about these homes. */
export const isJudged = (rows: readonly Standing[]): boolean =>
  rows.some(({ verdict }) => verdict !== null);

/** "7 of 40 pass your buy box, 3 already saved"; without a buy box "40 homes · 3 already saved". */
export function summaryWords(rows: readonly Standing[]): string {
  const judged = isJudged(rows);
  const counted = judged ? rows.filter(passes) : rows;
  const parts = [
    judged ? `${counted.length} of ${rows.length} pass your buy box` : homes(rows.length),
    savedWords(counted),
    countWords(counted.filter(({ lead, hidden }) => lead === null && hidden).length, 'hidden'),
    counted.length === 0 && countWords(rows.filter(isUnknown).length, 'unknown'),
  ];
  return parts.filter(Boolean).join(judged || parts[1] === ALL_SAVED ? ', ' : ' · ');
}

const passes = ({ verdict }: Standing): boolean => verdict?.kind === 'pass';
const isUnknown = ({ verdict }: Standing): boolean => verdict?.kind === 'unknown';

const ALL_SAVED = 'all saved';

function savedWords(rows: readonly Standing[]): string {
  const saved = rows.filter(({ lead }) => lead !== null).length;
  return saved > 0 && saved === rows.length ? ALL_SAVED : countWords(saved, 'already saved');
}

const countWords = (count: number, what: string): string => (count === 0 ? '' : `${count} ${what}`);
