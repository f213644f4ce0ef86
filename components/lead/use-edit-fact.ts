import { useCallback } from 'react';
import type { FactEdit } from '@/lib/domain/fact-edit.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { send } from '@/lib/messaging/client.ts';
import { FACT_LABELS } from '@/components/app/fact-words.ts';
import { useChange } from '@/components/app/use-change.ts';

/** Sets the user's own value of a fact, or hands it back to the sources, with Undo. */
export function useEditFact(lead: Lead): (edit: FactEdit) => Promise<boolean> {
  const change = useChange();
  return useCallback(
    (edit) => {
      const label = FACT_LABELS[edit.fact];
      return change({
        make: () => send('lead.edit-fact', { leadId: lead.id, edit }),
        done: edit.value === null ? `${label} back to the sources` : `${label} saved as yours`,
        failed: `${label} did not save.`,
      });
    },
    [change, lead.id],
  );
}
