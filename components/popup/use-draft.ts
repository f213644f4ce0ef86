import { useCallback, useState } from 'react';
import { EMPTY_DRAFT, readDraft, writeDraft, type Draft } from './draft.ts';

/** The draft of a page, kept in this browser until it is saved. Null drops it. */
export function useDraft(url: string): [draft: Draft, keep: (draft: Draft | null) => void] {
  const [draft, setDraft] = useState(() => readDraft(localStorage, url));
  const keep = useCallback(
    (next: Draft | null) => {
      setDraft(next ?? EMPTY_DRAFT);
      writeDraft(localStorage, url, next, Date.now());
    },
    [url],
  );
  return [draft, keep];
}
