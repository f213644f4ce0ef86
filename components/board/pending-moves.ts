import type { Lead } from '@/lib/domain/lead.ts';
import type { Columns, Place } from './place.ts';

/** A move the user made that the database does not show yet. */
export interface PendingMove {
  /** The lead as it was before. */
  lead: Lead;
  place: Place;
  at: number;
}

/** The columns as they will be: every pending lead at its new place, and no longer at its old one. */
export function withMoves(columns: Columns, moves: readonly PendingMove[]): Columns {
  return moves.reduce(withMove, columns);
}

function withMove(columns: Columns, { lead, place, at }: PendingMove): Columns {
  return new Map(
    [...columns].map(([stageId, leads]) => {
      const others = leads.filter(({ id }) => id !== lead.id);
      if (stageId !== place.stageId) return [stageId, others];
      const stageSinceAt = lead.stageId === stageId ? lead.stageSinceAt : at;
      return [stageId, others.toSpliced(place.index, 0, { ...lead, stageId, stageSinceAt })];
    }),
  );
}

/** Whether the database shows the move: the lead is no longer where it was. */
export function isSettled({ lead }: PendingMove, columns: Columns): boolean {
  const old = columns.get(lead.stageId)?.find(({ id }) => id === lead.id);
  return old === undefined || old.rank !== lead.rank;
}
