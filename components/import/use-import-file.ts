import { useCallback, useEffect, useRef, useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import type { FileReading } from '@/lib/domain/file-reading.ts';
import { fileProblemWords, isFileProblem, type FileProblem } from '@/lib/import/file-problem.ts';
import { previewFile, type FilePreview } from '@/lib/import/preview-file.ts';
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
  /** `rowsRead` counts up while the draft has no job yet; `misread` is why the file cannot be read as was asked last. */
  | { step: 'match'; draft: Draft; rowsRead: number; misread: Refusal | null };

const NO_FILE = { step: 'file', isReading: false, refusal: null } as const;

export interface ImportFile {
  state: FileState;
  open: (file: File) => Promise<void>;
  /** Reads the file of a draft again, otherwise. What was read before stays when it cannot be read so. */
  readAgain: (draft: Draft, reading: FileReading) => Promise<void>;
  change: (draft: Draft) => void;
  /** Lets go of the file, and of its rows unless they are being imported. */
  close: (options?: { isStarted: boolean }) => void;
}

/** The file on its way: looked at first, then its rows stored while the user matches columns. */
export function useImportFile(): ImportFile {
  const database = useDatabase();
  const [state, setState] = useState<FileState>(NO_FILE);
  const rows = useStoredRows();

  const open = async (file: File) => {
    const signal = rows.startReading();
    setState({ step: 'file', isReading: true, refusal: null });
    const preview = await previewFile(database, file, { signal });
    if (signal.aborted) return;
    if (preview.ok) await store(file, preview.value, signal);
    else setState({ ...NO_FILE, refusal: refusalOf(preview.failure) });
  };

  const readAgain = async ({ file, preview: { guess } }: Draft, reading: FileReading) => {
    const signal = rows.startLooking();
    const preview = await previewFile(database, file, { corrected: { guess, reading }, signal });
    if (signal.aborted) return;
    if (preview.ok) await store(file, preview.value, rows.startReading());
    else {
      const misread = refusalOf(preview.failure);
      setState((now) => (now.step === 'match' ? { ...now, misread } : now));
    }
  };

  const store = async (file: File, preview: FilePreview, signal: AbortSignal) => {
    setState({ step: 'match', draft: draftOf(file, preview), rowsRead: 0, misread: null });
    const staged = await stageFile(database, file, preview, {
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
    readAgain,
    change: (draft) => setState((now) => (now.step === 'match' ? { ...now, draft } : now)),
    close: ({ isStarted } = { isStarted: false }) => {
      rows.letGo(isStarted);
      setState(NO_FILE);
    },
  };
}

/** The reading under way and the rows it stored, which hold phones: they go when the screen is left. */
function useStoredRows() {
  const looking = useRef<AbortController | null>(null);
  const reading = useRef<AbortController | null>(null);
  const storedId = useRef<string | null>(null);
  const letGo = useCallback((isStarted: boolean) => {
    looking.current?.abort();
    reading.current?.abort();
    if (storedId.current !== null && !isStarted) forget(storedId.current);
    storedId.current = null;
  }, []);
  useEffect(() => () => letGo(false), [letGo]);
  return {
    letGo,
    /** A look at the file that leaves the rows read so far alone. */
    startLooking: (): AbortSignal => {
      looking.current?.abort();
      looking.current = new AbortController();
      return looking.current.signal;
    },
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
