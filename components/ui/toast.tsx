import { X } from 'lucide-react';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import { isTyping } from './is-typing.ts';
import { usePausableTimeout } from './use-pausable-timeout.ts';

const SHOWN_MS = 8000;

interface Toast {
  id: number;
  text: string;
  /** Stays until it is closed or replaced: a failure must not pass unseen. */
  lasting: boolean;
  action: { label: string; run: () => void; undoes: boolean } | null;
}

interface Toasts {
  /** Says what was done. With `undo`, offers it for 8 s, longer while hovered or focused. */
  done: (text: string, undo?: () => void) => void;
  /** Says what was done, and offers something else than Undo for as long: "Redo". */
  offer: (text: string, label: string, run: () => void) => void;
  /** Says what did not happen ("Move did not save.") and why. With `retry`, offers to try again. */
  failed: (what: string, failure: Failure, retry?: () => void) => void;
}

const ToastContext = createContext<Toasts | null>(null);

/** Shows messages that pass. From inside `ToastProvider`. */
export function useToast(): Toasts {
  const toasts = use(ToastContext);
  if (toasts === null) throw new Error('useToast needs a ToastProvider above it');
  return toasts;
}

/** Holds the one toast on screen: the newest wins, older ones are in the timeline. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const nextId = useRef(0);
  const show = useCallback((next: Omit<Toast, 'id'>) => {
    setToast({ ...next, id: nextId.current++ });
  }, []);
  const toasts = useMemo<Toasts>(
    () => ({
      done: (text, undo) =>
        show({
          text,
          lasting: false,
          action: undo ? { label: 'Undo', run: undo, undoes: true } : null,
        }),
      offer: (text, label, run) =>
        show({ text, lasting: false, action: { label, run, undoes: false } }),
      failed: (what, failure, retry) => {
        const { title, detail } = wordsForFailure(failure);
        show({
          text: [what, title, detail].filter(Boolean).join(' '),
          lasting: true,
          action: retry ? { label: 'Try again', run: retry, undoes: false } : null,
        });
      },
    }),
    [show],
  );
  return (
    <ToastContext value={toasts}>
      {children}
      <ToastArea toast={toast} onClose={() => setToast(null)} />
    </ToastContext>
  );
}

/** The live region stays mounted: one that appears together with its text is not read out. */
function ToastArea({ toast, onClose }: { toast: Toast | null; onClose: () => void }) {
  return (
    <output className="toast-w">
      {toast && <ToastBox key={toast.id} toast={toast} onClose={onClose} />}
    </output>
  );
}

function ToastBox({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const focusBefore = useRef<Element | null>(null);
  const close = () => {
    if (focusBefore.current instanceof HTMLElement) focusBefore.current.focus();
    onClose();
  };
  const act = () => {
    toast.action?.run();
    close();
  };
  const setPaused = usePausableTimeout(close, toast.lasting ? null : SHOWN_MS);
  useUndoKey(toast.action?.undoes ? act : null);
  return (
    <div
      className="toast"
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={(event) => {
        setPaused(true);
        focusBefore.current ??= event.relatedTarget;
      }}
      onBlur={() => setPaused(false)}
    >
      <span className="grow">{toast.text}</span>
      {toast.action && (
        <button type="button" onClick={act}>
          {toast.action.label}
        </button>
      )}
      {toast.lasting && (
        <button type="button" className="x" aria-label="Close" onClick={close}>
          <X />
        </button>
      )}
    </div>
  );
}

/** Ctrl or ⌘ Z takes back what the toast tells, unless the user is typing. */
function useUndoKey(undo: (() => void) | null): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    if (!isUndo || event.shiftKey || isTyping(event.target) || undo === null) return;
    event.preventDefault();
    undo();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    // Before the app's own Ctrl Z, which would take back something older than what is told here.
    document.addEventListener('keydown', listener, { capture: true });
    return () => document.removeEventListener('keydown', listener, { capture: true });
  }, []);
}
