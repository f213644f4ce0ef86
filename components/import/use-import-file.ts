import { useCallback, useEffect, useRef, useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { fileProblemWords, isFileProblem, type FileProblem } from '@/lib/import/file-problem.ts';
import { previewFile } from '@/lib/import/preview-file.ts';
import { stageFile } from '@/lib/import/stage-file.ts';
import { send } from '@/lib/messaging/client.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import { draftOf, type Draft } from './draft.ts';

/** Why there is no file yet, in words. */
export interface Refusal {
  title: string;
  detail: string;
}

export type FileState =
  | { step: 'file'; isReading: boolean; refusal: Refusal | null }
  /** `rowsRead` counts up while the draft has no job yet. */
  | { step: 'match'; draft: Draft; rowsRead: number };

const NO_FILE = { step: 'file', isReading: false, refusal: null } as const;

export interface ImportFile {
  state: FileState;
  /** Reads a file; `hasHeader` is the user's word on its first row. */
  open: (file: File, hasHeader?: boolean) => Promise<void>;
  change: (draft: Draft) => void;
  /** Lets go of the file, and of its rows unless they are being imported. */
  close: (options?: { isStarted: boolean }) => void;
}

/** The file on its way: looked at first, then its rows stored while the user matches columns. */
export function useImportFile(): ImportFile {
  const database = useDatabase();
  const [state, setState] = useState<FileState>(NO_FILE);
  const rows = useStoredRows();

  const open = async (file: File, hasHeader?: boolean) => {
    const signal = rows.startReading();
    setState({ step: 'file', isReading: true, refusal: null });
    const word = hasHeader === undefined ? {} : { hasHeader };
    const preview = await previewFile(database, file, { signal, ...word });
    if (signal.aborted) return;
    if (!preview.ok) {
      setState({ ...NO_FILE, refusal: refusalOf(preview.failure) });
      return;
    }
    setState({ step: 'match', draft: draftOf(file, preview.value), rowsRead: 0 });
    const staged = await stageFile(database, file, preview.value, {
      at: Date.now(),
      signal,
      onRows: (rowsRead) => setState((now) => (now.step === 'match' ? { ...now, rowsRead } : now)),
    });
    // Closed at the very end of the reading: nobody else knows of these rows.
    if (signal.aborted) {
      if (staged.ok) forget(staged.value.id);
      return;
    }
    if (!staged.ok) {
      setState({ ...NO_FILE, refusal: refusalOf(staged.failure) });
      return;
    }
    const job = staged.value;
    rows.keep(job.id);
    setState((now) =>
      now.step === 'match' ? { ...now, draft: { ...now.draft, job }, rowsRead: job.rows } : now,
    );
  };

  return {
    state,
    open,
    change: (draft) => setState((now) => (now.step === 'match' ? { ...now, draft } : now)),
    close: ({ isStarted } = { isStarted: false }) => {
      rows.letGo(isStarted);
      setState(NO_FILE);
    },
  };
}

/** The reading under way and the rows it stored, which hold phones: they go when the screen is left. */
function useStoredRows() {
  const reading = useRef<AbortController | null>(null);
  const storedId = useRef<string | null>(null);
  const letGo = useCallback((isStarted: boolean) => {
    reading.current?.abort();
    reading.current = null;
    if (storedId.current !== null && !isStarted) forget(storedId.current);
    storedId.current = null;
  }, []);
  useEffect(() => () => letGo(false), [letGo]);
  return {
    letGo,
    startReading: (): AbortSignal => {
      letGo(false);
      reading.current = new AbortController();
      return reading.current.signal;
    },
    keep: (importId: string) => {
      storedId.current = importId;
    },
  };
}

/** Rows nobody asks to remove are removed by the background after a day. */
const forget = (importId: string) => void send('import.stop', { importId, undo: false });

function refusalOf(problem: FileProblem | Failure): Refusal {
  return isFileProblem(problem) ? fileProblemWords(problem) : wordsForFailure(problem);
}
