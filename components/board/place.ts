import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { leadAt, type Column } from './column.ts';

/** Where on the board a card is or goes: the place in its stage, not counting the card itself. */
export interface Place {
  stageId: string;
  index: number;
}

/** What is read of each shown stage. */
export type Columns = ReadonlyMap<string, Column>;

/** Where a card is now, or null when it is not among those read. */
export function placeOf(columns: Columns, leadId: string): Place | null {
  for (const [stageId, { first, leads }] of columns) {
    const index = leads.findIndex(({ id }) => id === leadId);
    if (index !== -1) return { stageId, index: first + index };
  }
  return null;
}

/** A lead among those read, or null. */
export function readLead(columns: Columns, leadId: string): Lead | null {
  const place = placeOf(columns, leadId);
  const column = place && columns.get(place.stageId);
  return column ? leadAt(column, place.index) : null;
}

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a === b || (a !== null && b !== null && a.stageId === b.stageId && a.index === b.index);

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

/** The gap of a column, counted with the carried card in it, that a place stands for. */
export const gapOf = (place: Place, home: Place): number =>
  place.stageId === home.stageId && place.index > home.index ? place.index + 1 : place.index;

/** The lead that a card put to `place` comes below: null at the top, undefined when it is not read. */
export function leadAbove(columns: Columns, place: Place, home: Place): Lead | null | undefined {
  const above = gapOf(place, home) - 1;
  if (above < 0) return null;
  const column = columns.get(place.stageId);
  return column && (leadAt(column, above) ?? undefined);
}
