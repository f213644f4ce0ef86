import type { Lead } from '@/lib/domain/lead.ts';

/** What is known of a stage's cards: some in a row, and how many there are. */
export interface Column {
  /** The place of the first of `leads` in its stage. */
  first: number;
  /** In rank order. */
  leads: readonly Lead[];
  total: number;
}

/** Which cards of a stage are read. */
export interface Span {
  first: number;
  count: number;
}

/** From the top, more than a screen shows. */
export const TOP_SPAN: Span = { first: 0, count: 30 };
/** Cards read beyond the shown ones on either side. */
const MARGIN = 15;
/** Spans begin at multiples of this, so that a slow scroll does not read anew for each card. */
const STEP = 10;

/** What to read so that these cards can be shown, and some more either way. */
export function spanAround(from: number, to: number): Span {
  const first = Math.max(0, Math.floor((from - MARGIN) / STEP) * STEP);
  return { first, count: Math.ceil((to + 1 + MARGIN - first) / STEP) * STEP };
}

/** Whether all cards from one place to another are read; places beyond the last card count as read. */
export function covers({ first, leads, total }: Column, from: number, to: number): boolean {
  return first <= Math.max(0, from) && first + leads.length >= Math.min(total, to + 1);
}

/** The lead at a place of its stage; null where it is not read, or none is. */
export const leadAt = ({ first, leads }: Column, index: number): Lead | null =>
  leads[index - first] ?? null;
