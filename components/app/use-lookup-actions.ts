import { useMemo } from 'react';
import { useToast } from '@/components/ui/toast.tsx';
import type { Lookup } from '@/lib/domain/lookup.ts';
import { send } from '@/lib/messaging/client.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';

export interface LookupActions {
  /** Sends a failed lookup again, for no more than the price that was on the button. */
  retry: (lookup: Lookup, maxMicros: Micros) => Promise<void>;
  /** Takes a waiting lookup out of the queue. */
  cancel: (lookup: Lookup) => Promise<void>;
  /** The user's word on a charge nobody could confirm. */
  settle: (lookup: Lookup, charged: boolean) => Promise<void>;
}

/** What can be done about one lookup, saying what became of it. Its row changes by itself. */
export function useLookupActions(): LookupActions {
  const toast = useToast();
  return useMemo<LookupActions>(
    () => ({
      async retry(lookup, maxMicros) {
        const result = await send('lookup.retry', { lookupId: lookup.id, maxMicros });
        if (!result.ok) toast.failed('Nothing was asked.', result.failure);
      },
      async cancel(lookup) {
        const result = await send('lookup.cancel', { lookupId: lookup.id });
        if (result.ok) toast.done('Look-up cancelled. Not charged.');
        else toast.failed('Not cancelled.', result.failure);
      },
      async settle(lookup, charged) {
        const result = await send('lookup.settle', { lookupId: lookup.id, charged });
        if (!result.ok) toast.failed('The charge is still open.', result.failure);
        else if (charged) toast.done(`Counted as charged, ${formatMicros(lookup.quotedMicros)}`);
        else toast.done('Counted as not charged');
      },
    }),
    [toast],
  );
}
