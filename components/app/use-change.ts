import { useCallback } from 'react';
import { useToast } from '@/components/ui/toast.tsx';
import { send } from '@/lib/messaging/client.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import type { Result } from '@/lib/shared/result.ts';

export interface Change {
  /** Makes the change; the event id it gives is what Undo takes back. */
  make: () => Promise<Result<{ eventId: string | null } | null, Failure>>;
  /** Said when it is done, with Undo: "Moved to Offer made". */
  done: string;
  /** Said when it failed, before the reason: "The move did not save." */
  failed: string;
}

/** Makes changes and says what became of them. Gives whether the change was made. */
export function useChange(): (change: Change) => Promise<boolean> {
  const toast = useToast();
  return useCallback(
    async function change({ make, done, failed }: Change): Promise<boolean> {
      const result = await make();
      if (!result.ok) {
        toast.failed(failed, result.failure, () => void change({ make, done, failed }));
        return false;
      }
      const eventId = result.value?.eventId ?? null;
      const undo = async (id: string) => {
        const undone = await send('change.undo', { eventId: id });
        if (undone.ok) toast.offer('Undone', 'Redo', () => void redo(id));
        else toast.failed('Nothing was undone.', undone.failure);
      };
      const redo = async (id: string) => {
        const redone = await send('change.redo', { eventId: id });
        if (redone.ok) toast.done(done, () => void undo(id));
        else toast.failed('Nothing was done again.', redone.failure);
      };
      toast.done(done, eventId === null ? undefined : () => void undo(eventId));
      return true;
    },
    [toast],
  );
}
