import { useState } from 'react';
import { NO_RULES, type BuyBox } from '@/lib/domain/buy-box.ts';
import { send } from '@/lib/messaging/client.ts';
import { draftOf, readDraft, type BuyBoxDraft, type DraftErrors } from './buy-box-draft.ts';
import { useSaveSetting } from './use-save-setting.ts';

/** What the user typed and has not saved, or saved as this and the database has not told yet. */
interface Typed {
  draft: BuyBoxDraft;
  savedAs: string | null;
}

/** The form of the buy box. Until something is typed it shows what is stored, also by another panel. */
export function useBuyBoxForm(box: BuyBox) {
  const saveSetting = useSaveSetting();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [saving, setSaving] = useState(false);
  const isStored = typed === null || typed.savedAs === JSON.stringify(box);
  const draft = isStored ? draftOf(box) : typed.draft;

  const change = (parts: Partial<BuyBoxDraft>) => {
    setTyped({ draft: { ...draft, ...parts }, savedAs: null });
    setErrors({});
  };

  /** Gives the name of the first input that is wrong. */
  const save = async (): Promise<string | null> => {
    const read = readDraft(draft);
    if (!read.ok) {
      setErrors(read.failure);
      return Object.keys(read.failure)[0] ?? null;
    }
    setSaving(true);
    const saved = await saveSetting(send('buy-box.set', { box: read.value }), 'Buy box saved');
    setSaving(false);
    if (saved) setTyped({ draft, savedAs: JSON.stringify(read.value) });
    return null;
  };

  return {
    draft,
    errors,
    saving,
    isChanged: !isStored && typed.savedAs === null,
    change,
    clear: () => change(draftOf({ ...NO_RULES, currency: draft.currency })),
    save,
  };
}

export type BuyBoxForm = ReturnType<typeof useBuyBoxForm>;
