import type { Lead } from '@/lib/domain/lead.ts';
import { useBoardContext } from './board-context.ts';
import type { Column } from './column.ts';

/** A card and the place it had. */
export interface HeldCard {
  lead: Lead;
  index: number;
}

/**
 * Cards of a column that stay mounted out of view, by their place: the one with the focus, which would be lost
 * with it; the one being dragged, whose touch would end; and the one that is to get the focus, null until it is
 * read.
 */
export function usePinnedCards(
  stageId: string,
  column: Column,
  held: readonly (HeldCard | null)[],
): ReadonlyMap<number, Lead | null> {
  const { wanted } = useBoardContext();
  const pinned = new Map<number, Lead | null>();
  for (const card of held) {
    const index = card && placeNow(column, card);
    if (card !== null && index !== null) pinned.set(index, card.lead);
  }
  if (wanted?.stageId === stageId && column.total > 0) {
    const index = Math.min(wanted.index, column.total - 1);
    pinned.set(index, pinned.get(index) ?? null);
  }
  return pinned;
}

/** Where the card is; beyond what is read, where it was. Null when it has left the stage. */
function placeNow({ first, leads, total }: Column, { lead, index }: HeldCard): number | null {
  const offset = leads.findIndex(({ id }) => id === lead.id);
  if (offset !== -1) return first + offset;
  const wouldBeRead = index >= first && index < first + leads.length;
  return wouldBeRead || index >= total ? null : index;
}
