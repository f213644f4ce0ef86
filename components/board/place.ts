import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';

/** Where on the board a card is or goes: the place in its stage, not counting the card itself. */
export interface Place {
  stageId: string;
  index: number;
}

/** The loaded leads of each shown stage, in rank order. */
export type Columns = ReadonlyMap<string, readonly Lead[]>;

/** Where a card is now, or null when it is not among the loaded ones. */
export function placeOf(columns: Columns, leadId: string): Place | null {
  for (const [stageId, leads] of columns) {
    const index = leads.findIndex(({ id }) => id === leadId);
    if (index !== -1) return { stageId, index };
  }
  return null;
}

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a === b || (a !== null && b !== null && a.stageId === b.stageId && a.index === b.index);

/**
 * The place a pointer at height `y` points to among the cards of a column: above every card
 * whose middle lies below it. The card being dragged is not among `middles`.
 */
export function indexAt(middles: readonly number[], y: number): number {
  return middles.filter((middle) => middle < y).length;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * One arrow key of a lifted card: left and right change the stage, up and down the place in it.
 * In another stage a card starts at the top; back in its own stage, where it was.
 */
export function stepPlace(
  place: Place,
  direction: Direction,
  {
    home,
    stages,
    countOf,
  }: { home: Place; stages: readonly Stage[]; countOf: (stageId: string) => number },
): Place {
  if (direction === 'up') return { ...place, index: Math.max(0, place.index - 1) };
  if (direction === 'down') {
    const own = place.stageId === home.stageId ? 1 : 0;
    const last = Math.max(0, countOf(place.stageId) - own);
    return { ...place, index: Math.min(last, place.index + 1) };
  }
  const at = stages.findIndex(({ id }) => id === place.stageId);
  const next = stages[at + (direction === 'left' ? -1 : 1)];
  if (next === undefined) return place;
  return next.id === home.stageId ? home : { stageId: next.id, index: 0 };
}

/** The lead a card at `index` comes below, or null for the top; `leads` without the card itself. */
export function leadAbove(leads: readonly Lead[], index: number): Lead | null {
  return index === 0 ? null : (leads[index - 1] ?? null);
}
