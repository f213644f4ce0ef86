import { useEffect, useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import type { ColumnChoice } from '@/lib/domain/import-field.ts';
import type { ImportJob, ImportOptions } from '@/lib/domain/import-job.ts';
import { dryRun, type DryRun } from '@/lib/import/dry-run.ts';

/** Choices made one after the other are checked once. */
const PAUSE_MS = 200;

export interface Check {
  /** The last result; null before the first. */
  result: DryRun | null;
  /** Whether it is about what is chosen now. */
  isCurrent: boolean;
  /** Rows looked at so far. */
  rows: number;
}

/** What the import would do with these choices; found out again whenever they change. */
export function useDryRun(
  job: ImportJob | null,
  columns: ColumnChoice[],
  options: ImportOptions,
): Check {
  const database = useDatabase();
  const [found, setFound] = useState<{ result: DryRun; of: unknown[] } | null>(null);
  const [rows, setRows] = useState(0);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (job === null) return undefined;
    const check = new AbortController();
    const { signal } = check;
    const run = async () => {
      const onRows = (count: number) => !signal.aborted && setRows(count);
      const settings = { at: Date.now(), signal, onRows };
      const result = await dryRun(database, job, { columns, options }, settings);
      if (!signal.aborted) setFound({ result, of: [job, columns, options] });
    };
    const start = window.setTimeout(() => {
      setRows(0);
      run().catch((thrown: unknown) => !signal.aborted && setError(thrown));
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(start);
      check.abort();
    };
  }, [database, job, columns, options]);
  // The screen's boundary has the words for storage that cannot be read.
  if (error !== null) throw error;
  const isCurrent = [job, columns, options].every((choice, index) => found?.of[index] === choice);
  return { result: found?.result ?? null, isCurrent, rows };
}
