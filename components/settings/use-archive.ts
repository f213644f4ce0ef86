import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { download } from '@/components/ui/download.ts';
import { plural } from '@/components/ui/format.ts';
import { useToast } from '@/components/ui/toast.tsx';
import type { ArchiveProblem } from '@/lib/archive/archive-problem.ts';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import { newId } from '@/lib/shared/ids.ts';

/** Saves an archive. `leads` is how many are in it so far; null when none is being made. */
export function useSaveArchive(): { save: () => Promise<void>; leads: number | null } {
  const database = useDatabase();
  const toast = useToast();
  const [leads, setLeads] = useState<number | null>(null);
  const save = async () => {
    const at = Date.now();
    setLeads(0);
    try {
      const { writeArchive } = await import('@/lib/archive/write-archive.ts');
      const { archiveFileName } = await import('@/lib/archive/archive-rows.ts');
      const { file, counts } = await writeArchive(database, at, { onLeads: setLeads });
      download(file, archiveFileName(at));
      toast.done(`Saved ${plural(counts.leads, 'lead')}`);
    } catch (error) {
      const unexpected = { kind: 'unexpected', id: newId().slice(0, 8) } as const;
      const failure = storageFailure(error) ?? unexpected;
      toast.failed('Nothing was saved.', failure);
      if (failure === unexpected) throw error;
    } finally {
      setLeads(null);
    }
  };
  return { save, leads };
}

/** A file that is being read, or why it could not be. */
export interface ArchiveReading {
  /** Leads read so far; null when no file is being read. */
  leads: number | null;
  problem: ArchiveProblem | Failure | null;
  read: (file: File) => Promise<void>;
  cancel: () => void;
}

/** Reads a chosen archive. What is in it stands in the database afterwards, to be restored or forgotten. */
export function useReadArchive(): ArchiveReading {
  const database = useDatabase();
  const [leads, setLeads] = useState<number | null>(null);
  const [problem, setProblem] = useState<ArchiveReading['problem']>(null);
  const [reading, setReading] = useState<AbortController | null>(null);
  const read = async (file: File) => {
    const controller = new AbortController();
    setReading(controller);
    setProblem(null);
    setLeads(0);
    try {
      const { stageArchive } = await import('@/lib/archive/stage-archive.ts');
      const { signal } = controller;
      const options = { at: Date.now(), signal, onLeads: setLeads };
      const staged = await stageArchive(database, file, options);
      if (!staged.ok && staged.failure.kind !== 'cancelled') setProblem(staged.failure);
    } finally {
      setLeads(null);
      setReading(null);
    }
  };
  return { leads, problem, read, cancel: () => reading?.abort() };
}
