import { useMemo } from 'react';
import { plural } from '@/components/ui/format.ts';
import { useToast } from '@/components/ui/toast.tsx';
import type { Lookup, LookupScope } from '@/lib/domain/lookup.ts';
import { send } from '@/lib/messaging/client.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';

export interface LookupActions {
  /** Sends a failed lookup again, for no more than the price that was on the button. */
  retry: (lookup: Lookup, maxMicros: Micros) => Promise<void>;
  /** Takes what waits out of the queue, until Undo. */
  cancel: (scope: LookupScope) => Promise<void>;
  /** Holds what waits, or lets it go on. */
  pause: (scope: LookupScope, paused: boolean) => Promise<void>;
  /** Lets one lookup cross the fence that holds it, at the price that was on the button. */
  allowOnce: (lookup: Lookup) => Promise<void>;
  /** The user's word on a charge nobody could confirm. */
  settle: (lookup: Lookup, charged: boolean) => Promise<void>;
}

/** What can be done about lookups, saying what became of it. Their rows change by themselves. */
export function useLookupActions(): LookupActions {
  const toast = useToast();
  return useMemo<LookupActions>(() => {
    const putBack = async (lookupIds: string[]) => {
      const result = await send('lookup.put-back', { lookupIds });
      if (result.ok) toast.done('Back in the queue');
      else toast.failed('Not put back.', result.failure);
    };
    const pause = async (scope: LookupScope, paused: boolean) => {
      const result = await send('lookup.pause', { scope, paused });
      if (!result.ok) toast.failed(paused ? 'Not paused.' : 'Not resumed.', result.failure);
      else if (paused) toast.done(pausedWords(scope), () => void pause(scope, false));
      else toast.done(`${subjectOf(scope)} goes on.`);
    };
    return {
      pause,
      async retry(lookup, maxMicros) {
        const result = await send('lookup.retry', { lookupId: lookup.id, maxMicros });
        if (!result.ok) toast.failed('Nothing was asked.', result.failure);
      },
      async cancel(scope) {
        const result = await send('lookup.cancel', scope);
        if (!result.ok) return toast.failed('Not cancelled.', result.failure);
        const { lookupIds } = result.value;
        const what = lookupIds.length === 1 ? 'Look-up' : plural(lookupIds.length, 'look-up');
        return toast.done(`${what} cancelled. Not charged.`, () => void putBack(lookupIds));
      },
      async allowOnce({ id, quotedMicros }) {
        const result = await send('lookup.allow-once', { lookupId: id, maxMicros: quotedMicros });
        if (result.ok) toast.done('Allowed this once. The fence holds for all else.');
        else toast.failed('Not allowed.', result.failure);
      },
      async settle(lookup, charged) {
        const result = await send('lookup.settle', { lookupId: lookup.id, charged });
        if (!result.ok) toast.failed('The charge is still open.', result.failure);
        else if (charged) toast.done(`Counted as charged, ${formatMicros(lookup.quotedMicros)}`);
        else toast.done('Counted as not charged');
      },
    };
  }, [toast]);
}

/** What a pause does not stop is said with it. */
const pausedWords = (scope: LookupScope): string =>
  'lookupId' in scope
    ? 'Look-up paused.'
    : `${subjectOf(scope)} is paused. Calls already sent are not called back.`;

function subjectOf(scope: LookupScope): string {
  if ('lookupId' in scope) return 'The look-up';
  if ('leadId' in scope) return 'This lead';
  return 'provider' in scope ? PROVIDER_NAMES[scope.provider] : 'Everything';
}
