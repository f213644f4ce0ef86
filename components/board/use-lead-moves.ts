import { useEffect, useMemo, useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { addressLine, type Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { send } from '@/lib/messaging/client.ts';
import { isSettled, withMoves, type PendingMove } from './pending-moves.ts';
import { leadAbove, type Columns, type Place } from './place.ts';
import { readLeadAbove, type BoardData } from './read-board.ts';

export interface LeadMoves {
  /** The board's columns with moves in them that are not written yet. */
  columns: Columns;
  /** Puts a lead from its place to another. Shown at once, then written; goes back with a reason when that fails. */
  move: (lead: Lead, place: Place, home: Place) => void;
}

/** Moves of cards: optimistic, undoable, back in their slot when the write fails. */
export function useLeadMoves(
  board: BoardData,
  /** Called when a card returns to where it was, to bring the focus back to it. */
  onReturn: (leadId: string) => void,
): LeadMoves {
  const database = useDatabase();
  const toast = useToast();
  const [pending, setPending] = useState<readonly PendingMove[]>([]);
  const forget = (leadId: string) =>
    setPending((moves) => moves.filter(({ lead }) => lead.id !== leadId));
  useForgetSettled(board.columns, pending, forget);
  const columns = useMemo(() => withMoves(board.columns, pending), [board.columns, pending]);

  const undo = async (eventId: string, leadId: string) => {
    forget(leadId);
    const answer = await send('change.undo', { eventId });
    onReturn(leadId);
    if (!answer.ok) toast.failed('Not undone.', answer.failure);
  };

  const move = async (lead: Lead, place: Place, home: Place) => {
    const shownAbove = leadAbove(columns, place, home);
    const from = nameOf(board, lead.stageId);
    const to = nameOf(board, place.stageId);
    setPending((moves) => [
      ...moves.filter((other) => other.lead.id !== lead.id),
      { lead, place, at: Date.now() },
    ]);
    const above =
      shownAbove === undefined ? await readLeadAbove(database, place, lead) : shownAbove;
    const answer = await send('lead.move', {
      leadIds: [lead.id],
      stageId: place.stageId,
      afterLeadId: above?.id ?? null,
    });
    const address = addressLine(lead.address);
    if (answer.ok) {
      const text = from === to ? `Moved ${address} in ${to}` : `Moved ${address} to ${to}`;
      toast.done(text, () => void undo(answer.value.eventId, lead.id));
      return;
    }
    forget(lead.id);
    onReturn(lead.id);
    toast.failed(
      `${address} is back in ${from}.`,
      answer.failure,
      () => void move(lead, place, home),
    );
  };

  return { columns, move: (lead, place, home) => void move(lead, place, home) };
}

/** A pending move is over when the database shows it; kept longer it would hide a later change. */
function useForgetSettled(
  columns: Columns,
  pending: readonly PendingMove[],
  forget: (leadId: string) => void,
): void {
  useEffect(() => {
    for (const move of pending) if (isSettled(move, columns)) forget(move.lead.id);
  });
}

const nameOf = (board: BoardData, stageId: string): Stage['name'] =>
  board.stages.find(({ id }) => id === stageId)?.name ?? stageId;
