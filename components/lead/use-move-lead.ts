import { useCallback } from 'react';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { send } from '@/lib/messaging/client.ts';
import { useChange } from '@/components/app/use-change.ts';

/** Moves a lead to the top of a stage, with Undo. */
export function useMoveLead(): (lead: Lead, stage: Stage) => Promise<boolean> {
  const change = useChange();
  return useCallback(
    (lead, stage) =>
      change({
        make: () => send('lead.move', { leadIds: [lead.id], stageId: stage.id, afterLeadId: null }),
        done: `Moved to ${stage.name}`,
        failed: 'The move did not save.',
      }),
    [change],
  );
}
