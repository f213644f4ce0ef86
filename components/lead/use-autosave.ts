import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '@/lib/shared/failure.ts';
import type { Result } from '@/lib/shared/result.ts';

const IDLE_MS = 1200;

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; failure: Failure };

export interface Autosave {
  text: string;
  state: SaveState;
  type: (text: string) => void;
  /** Saves at once what is not saved yet: on leaving the field, or to try again. */
  flush: () => void;
}

/**
 * A text that saves itself when typing pauses, when the field is left, and when the page goes away.
 * What is typed is never replaced: a text stored elsewhere comes in only while nothing here is unsaved. `save` is
 * told what the typing went on from: the text it began at, then the one saved last.
 */
export function useAutosave(
  stored: string,
  save: (text: string, base: string) => Promise<Result<unknown, Failure>>,
): Autosave {
  const [draft, setDraft] = useState<string | null>(null);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  // The stored text has caught up with what was typed: from here on it leads again.
  if (draft !== null && draft === stored) setDraft(null);
  const base = useRef(stored);
  const latest = useRef({ draft, save });
  useEffect(() => {
    latest.current = { draft, save };
  });

  const flush = useCallback(async () => {
    const { draft: text, save: saveNow } = latest.current;
    if (text === null) return;
    setState({ kind: 'saving' });
    const result = await saveNow(text, base.current);
    if (!result.ok) {
      setState({ kind: 'failed', failure: result.failure });
      return;
    }
    base.current = text;
    const typedOn = latest.current.draft !== null && latest.current.draft !== text;
    if (!typedOn) setState({ kind: 'saved', at: Date.now() });
  }, []);

  useEffect(() => {
    if (draft === null) return undefined;
    const timer = window.setTimeout(() => void flush(), IDLE_MS);
    return () => window.clearTimeout(timer);
  }, [draft, flush]);
  useEffect(() => {
    const onHide = () => void flush();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void flush();
    };
  }, [flush]);

  return {
    text: draft ?? stored,
    state,
    type: (text) => {
      if (draft === null) base.current = stored;
      setDraft(text);
      setState({ kind: text === stored ? 'idle' : 'unsaved' });
    },
    flush: () => void flush(),
  };
}
