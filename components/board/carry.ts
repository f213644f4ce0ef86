import { formatCount, plural } from '@/components/ui/format.ts';
import { addressLine, type Lead } from '@/lib/domain/lead.ts';
import type { BoardData } from './read-board.ts';
import type { Place } from './place.ts';

/** A card on its way: dragged by pointer or lifted by keyboard. */
export interface Carry {
  lead: Lead;
  home: Place;
  /** Where it would land now; null when the pointer is over nothing. */
  place: Place | null;
  by: 'pointer' | 'keyboard';
}

/** Whether landing now would change anything. */
export const changesPlace = ({ home, place }: Carry): boolean =>
  place !== null && (place.stageId !== home.stageId || place.index !== home.index);

/** The status line of a carry in three parts: before, stage name, after. The name stands out. */
export function carryWords(
  carry: Carry,
  board: Pick<BoardData, 'stages' | 'tallies'>,
): [string, string, string] {
  const { place, home, lead, by } = carry;
  const address = addressLine(lead.address);
  if (place === null) return [`Drop ${address} on a stage`, '', ''];
  const name = board.stages.find(({ id }) => id === place.stageId)?.name ?? '';
  const count = board.tallies.get(place.stageId)?.count ?? 0;
  const elsewhere = place.stageId !== home.stageId;
  const position = `${formatCount(place.index + 1)} of ${formatCount(elsewhere ? count + 1 : count)}`;
  if (by === 'keyboard')
    return changesPlace(carry)
      ? ['', name, `, ${position}`]
      : [`Lifted ${address}, `, name, `, ${position}. Arrows move it, Space drops, Esc returns`];
  return elsewhere
    ? ['Drop to move to ', name, ` · ${formatCount(count)} → ${plural(count + 1, 'lead')}`]
    : ['', name, `, ${position}`];
}
