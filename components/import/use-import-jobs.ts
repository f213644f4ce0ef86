import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { recentImports } from '@/lib/db/imports.ts';
import type { ImportJob } from '@/lib/domain/import-job.ts';

export interface ImportJobs {
  /** The import on screen; null where a file is to be chosen. Undefined until known. */
  shown: ImportJob | null | undefined;
  /** Imports that came to an end, the last first. */
  past: ImportJob[];
  show: (importId: string) => void;
  /** Takes the shown import off the screen. */
  leave: () => void;
}

const NONE: ImportJob[] = [];

/** The imports, live. One that is under way, or that failed, shows by itself, and stays when it ends. */
export function useImportJobs(): ImportJobs {
  const database = useDatabase();
  const jobs = useLiveQuery(() => recentImports(database), [database]);
  const [shownId, setShownId] = useState<string | null>(null);
  const [leftId, setLeftId] = useState<string | null>(null);
  const open = jobs?.find(({ id, state }) => OPEN.has(state) && id !== leftId);
  if (shownId === null && open !== undefined) setShownId(open.id);
  const known = jobs ?? NONE;
  return {
    shown: jobs && (jobs.find(({ id }) => id === shownId) ?? null),
    past: known.filter(({ id, state }) => PAST.has(state) && id !== shownId),
    show: setShownId,
    leave: () => {
      setLeftId(shownId);
      setShownId(null);
    },
  };
}

const OPEN: ReadonlySet<ImportJob['state']> = new Set(['running', 'undoing', 'failed'] as const);
const PAST: ReadonlySet<ImportJob['state']> = new Set([
  'stopped',
  'done',
  'undone',
  'failed',
] as const);
