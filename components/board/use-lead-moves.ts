import { useEffect, useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { addressLine, type Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { send } from '@/lib/messaging/client.ts';
import { isSettled, type PendingMove } from './pending-moves.ts';
import { leadAbove, type Columns, type Place } from './place.ts';
import { readLeadAbove, type BoardData } from './read-board.ts';

export interface LeadMoves {
  pending: readonly PendingMove[];
  /** Puts a lead to a place. Shown at once, then written; goes back with a reason when that fails. */
  move: (lead: Lead, place: Place) => void;
}

/** Moves of cards: optimistic, undoable, back in their slot when the write fails. */
export function useLeadMoves(
  board: BoardData | undefined,
  /** Called when a card returns to where it was, to bring the focus back to it. */
  onReturn: (leadId: string) => void,
): LeadMoves {
  const database = useDatabase();
  const toast = useToast();
  const [pending, setPending] = useState<readonly PendingMove[]>([]);
  const forget = (leadId: string) =>
    setPending((moves) => moves.filter(({ lead }) => lead.id !== leadId));
  useForgetSettled(board?.columns, pending, forget);

  const undo = async (eventId: string, leadId: string) => {
    forget(leadId);
    const answer = await send('change.undo', { eventId });
    onReturn(leadId);
    if (!answer.ok) toast.failed('Not undone.', answer.failure);
  };

  const move = async (lead: Lead, place: Place) => {
    const from = nameOf(board, lead.stageId);
    const to = nameOf(board, place.stageId);
    setPending((moves) => [
      ...moves.filter((other) => other.lead.id !== lead.id),
      { lead, place, at: Date.now() },
    ]);
    const loaded = board?.columns.get(place.stageId)?.filter(({ id }) => id !== lead.id);
    const above =
      loaded === undefined
        ? await readLeadAbove(database, place, lead.id)
        : leadAbove(loaded, place.index);
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
    toast.failed(`${address} is back in ${from}.`, answer.failure, () => void move(lead, place));
  };

  return { pending, move: (lead, place) => void move(lead, place) };
}

/** A pending move is over when the database shows it; kept longer it would hide a later change. */
function useForgetSettled(
  columns: Columns | undefined,
  pending: readonly PendingMove[],
  forget: (leadId: string) => void,
): void {
  useEffect(() => {
    if (columns === undefined) return;
    for (const move of pending) if (isSettled(move, columns)) forget(move.lead.id);
  });
}

const nameOf = (board: BoardData | undefined, stageId: string): Stage['name'] =>
  board?.stages.find(({ id }) => id === stageId)?.name ?? stageId;
