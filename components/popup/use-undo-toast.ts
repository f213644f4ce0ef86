import { useCallback } from 'react';
import { useToast } from '@/components/ui/toast.tsx';
import { send } from '@/lib/messaging/client.ts';

/**
 * Says what was done and offers to take it back: the events in the order given, the newest first.
 * `onUndone` is called when all of them are.
 */
export function useUndoToast(): (text: string, eventIds: string[], onUndone?: () => void) => void {
  const toast = useToast();
  return useCallback(
    (text, eventIds, onUndone) => {
      const undo = async () => {
        for (const eventId of eventIds) {
          const undone = await send('change.undo', { eventId });
          if (!undone.ok) return toast.failed('Not all was undone.', undone.failure);
        }
        onUndone?.();
        return toast.done('Undone');
      };
      toast.done(text, eventIds.length === 0 ? undefined : () => void undo());
    },
    [toast],
  );
}
