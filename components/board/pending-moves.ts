import type { Lead } from '@/lib/domain/lead.ts';
import type { Column } from './column.ts';
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

function withMove(columns: Columns, move: PendingMove): Columns {
  return new Map(
    [...columns].map(([stageId, column]) => {
      const left = without(column, move.lead.id);
      return [stageId, stageId === move.place.stageId ? withLead(left, move) : left];
    }),
  );
}

function without(column: Column, leadId: string): Column {
  const leads = column.leads.filter(({ id }) => id !== leadId);
  return leads.length === column.leads.length
    ? column
    : { ...column, leads, total: column.total - 1 };
}

function withLead({ first, leads, total }: Column, { lead, place, at }: PendingMove): Column {
  const { stageId, index } = place;
  const stageSinceAt = lead.stageId === stageId ? lead.stageSinceAt : at;
  const offset = index - first;
  if (offset < 0) return { first: first + 1, leads, total: total + 1 };
  if (offset > leads.length) return { first, leads, total: total + 1 };
  const moved = { ...lead, stageId, stageSinceAt };
  return { first, leads: leads.toSpliced(offset, 0, moved), total: total + 1 };
}

/** Whether the database shows the move: the lead is no longer where it was. */
export function isSettled({ lead }: PendingMove, columns: Columns): boolean {
  const old = columns.get(lead.stageId)?.leads.find(({ id }) => id === lead.id);
  return old === undefined || old.rank !== lead.rank;
}
