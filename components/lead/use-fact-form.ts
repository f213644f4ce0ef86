import { useState, type FormEvent } from 'react';
import type { FactEdit } from '@/lib/domain/fact-edit.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { factInputText, parseFactInput, type EditableFact } from './fact-input.ts';
import { useEditFact } from './use-edit-fact.ts';

/** What is typed into a fact's form, what is wrong with it, and what its buttons do. */
export function useFactForm(lead: Lead, name: EditableFact, onDone: () => void) {
  const [text, setText] = useState(() => factInputText(name, lead.facts));
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const edit = useEditFact(lead);
  const apply = async (change: FactEdit) => {
    setBusy(true);
    const saved = await edit(change);
    setBusy(false);
    if (saved) onDone();
  };
  return {
    text,
    error,
    busy,
    type: (next: string) => {
      setText(next);
      setError(null);
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      const parsed = parseFactInput(name, text, lead.facts);
      if (parsed.ok) void apply(parsed.value);
      else setError(parsed.failure);
    },
    backToSources: () => void apply({ fact: name, value: null }),
  };
}
