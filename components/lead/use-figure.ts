import { useState } from 'react';
import { useChange } from '@/components/app/use-change.ts';
import type { DealField } from '@/lib/domain/deal.ts';
import { send } from '@/lib/messaging/client.ts';
import { parseDealInput } from './deal-input.ts';
import { DEAL_LABELS, dealText } from './deal-words.ts';

/** What is typed for one figure of a deal, and what is wrong with it. Leaving the field saves it. */
export function useFigure(leadId: string, field: DealField, stored: number | undefined) {
  const change = useChange();
  const [draft, setDraft] = useState<string | null>(null);
  const [saving, setSaving] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  // What was saved is read back: from here on that is shown.
  if (saving !== null && saving === stored) {
    setSaving(null);
    setDraft(null);
  }
  const reset = () => {
    setDraft(null);
    setError(null);
  };
  const save = async () => {
    if (draft === null) return;
    const parsed = parseDealInput(field, draft);
    if (!parsed.ok) {
      setError(parsed.failure);
      return;
    }
    const { value } = parsed;
    if (value === stored) {
      reset();
      return;
    }
    setSaving(value);
    const label = DEAL_LABELS[field];
    const saved = await change({
      make: () => send('lead.edit-deal', { leadId, edit: { field, value } }),
      done: value === null ? `${label} as the facts say` : `${label} saved as yours`,
      failed: `${label} did not save.`,
    });
    if (!saved) setSaving(null);
    else if (value === null) reset();
  };
  return {
    text: draft ?? (stored === undefined ? '' : dealText(field, stored)),
    error,
    type: (text: string) => {
      setDraft(text);
      setError(null);
    },
    save: () => void save(),
    reset,
  };
}
