import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { plural } from '@/components/ui/format.ts';
import { useToast } from '@/components/ui/toast.tsx';
import type { ExportRow } from '@/lib/csv/export-rows.ts';
import { exportFileName, type Preset } from '@/lib/csv/presets.ts';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import { newId } from '@/lib/shared/ids.ts';
import { buildFile } from './build-file.ts';
import { download } from './download.ts';
import {
  readFirstRows,
  readPeople,
  readStock,
  type ExportChoice,
  type ExportPeople,
  type ExportStock,
} from './read-export.ts';

const PREVIEW_ROWS = 2;

/** What there is to export, live; undefined until known. */
export function useExportStock(): ExportStock | undefined {
  const database = useDatabase();
  return useLiveQuery(() => readStock(database), [database]);
}

/** The first rows of a choice, live; undefined until known. */
export function useFirstRows(choice: ExportChoice): ExportRow[] | undefined {
  const database = useDatabase();
  return useLiveQuery(
    () => readFirstRows(database, choice, PREVIEW_ROWS, Date.now()),
    [database, stageIds(choice), choice.sample],
  );
}

/** What suppression does to a choice, live; undefined until known. */
export function useExportPeople(choice: ExportChoice): ExportPeople | undefined {
  const database = useDatabase();
  return useLiveQuery(
    () => readPeople(database, choice, Date.now()),
    [database, stageIds(choice), choice.sample],
  );
}

const stageIds = ({ stages }: ExportChoice): string => stages.map(({ id }) => id).join();

export interface Export {
  run: (choice: ExportChoice, preset: Preset) => Promise<void>;
  /** Rows written so far; null while nothing is being exported. */
  written: number | null;
}

/** Writes a file and hands it to the browser's downloads; says how many rows it has, or why there is none. */
export function useExport(): Export {
  const database = useDatabase();
  const toast = useToast();
  const [written, setWritten] = useState<number | null>(null);
  const run = async (choice: ExportChoice, preset: Preset) => {
    const now = Date.now();
    setWritten(0);
    try {
      const { file, rows } = await buildFile(database, { choice, preset, now }, setWritten);
      download(file, exportFileName(preset.id, now, choice.sample));
      toast.done(`Exported ${plural(rows, 'row')}`);
    } catch (error) {
      const unexpected = { kind: 'unexpected', id: newId().slice(0, 8) } as const;
      const failure = storageFailure(error) ?? unexpected;
      toast.failed('Nothing was exported.', failure);
      if (failure === unexpected) throw error;
    } finally {
      setWritten(null);
    }
  };
  return { run, written };
}
