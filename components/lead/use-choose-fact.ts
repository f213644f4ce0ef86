import { useCallback } from 'react';
import { FACT_LABELS } from '@/components/app/fact-words.ts';
import { useChange } from '@/components/app/use-change.ts';
import type { FactName } from '@/lib/domain/facts.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { send } from '@/lib/messaging/client.ts';

/** Makes the value of one source count, or with null whatever the sources say, with Undo. */
export function useChooseFact(lead: Lead): (fact: FactName, observationId: string | null) => void {
  const change = useChange();
  return useCallback(
    (fact, observationId) => {
      const label = FACT_LABELS[fact];
      void change({
        make: () => send('lead.choose-fact', { leadId: lead.id, fact, observationId }),
        done: observationId === null ? `${label} back to the sources` : `${label} saved as yours`,
        failed: `${label} did not save.`,
      });
    },
    [change, lead.id],
  );
}
