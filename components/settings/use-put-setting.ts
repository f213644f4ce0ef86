import { useCallback } from 'react';
import { useToast } from '@/components/ui/toast.tsx';
import { send } from '@/lib/messaging/client.ts';
import type { Payload } from '@/lib/messaging/protocol.ts';

/** Stores a setting and says so, or why not. Gives whether it was stored. */
export function usePutSetting(): (
  setting: Payload<'settings.put'>,
  done: string,
) => Promise<boolean> {
  const toast = useToast();
  return useCallback(
    async (setting, done) => {
      const result = await send('settings.put', setting);
      if (result.ok) toast.done(done);
      else toast.failed('The setting did not save.', result.failure);
      return result.ok;
    },
    [toast],
  );
}
