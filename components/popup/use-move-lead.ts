import { useCallback } from 'react';
import { useToast } from '@/components/ui/toast.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import { send } from '@/lib/messaging/client.ts';
import { useStages } from './use-stages.ts';
import { useUndoToast } from './use-undo-toast.ts';

/** Moves a lead to the top of a stage, with Undo. */
export function useMoveLead(): (lead: Lead, stageId: string) => Promise<void> {
  const toast = useToast();
  const done = useUndoToast();
  const stages = useStages();
  return useCallback(
    async (lead, stageId) => {
      const name = stages.find(({ id }) => id === stageId)?.name ?? stageId;
      const move = { leadIds: [lead.id], stageId, afterLeadId: null };
      const result = await send('lead.move', move);
      if (result.ok) done(`Moved to ${name}`, [result.value.eventId]);
      else toast.failed('The move did not save.', result.failure);
    },
    [stages, done, toast],
  );
}
