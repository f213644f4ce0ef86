import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { plural } from '@/components/ui/format.ts';
import { useToast } from '@/components/ui/toast.tsx';
import { exportFileName, type Preset } from '@/lib/csv/presets.ts';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import { newId } from '@/lib/shared/ids.ts';
import { buildFile } from './build-file.ts';
import { download } from './download.ts';
import {
  readPreview,
  readStock,
  type ExportChoice,
  type ExportPreview,
  type ExportStock,
} from './read-export.ts';

const PREVIEW_ROWS = 2;

/** What there is to export, live; undefined until known. */
export function useExportStock(): ExportStock | undefined {
  const database = useDatabase();
  return useLiveQuery(() => readStock(database), [database]);
}

/** The preview of a choice, live; undefined until known. */
export function useExportPreview(choice: ExportChoice): ExportPreview | undefined {
  const database = useDatabase();
  const chosen = choice.stages.map(({ id }) => id).join();
  return useLiveQuery(
    () => readPreview(database, choice, PREVIEW_ROWS, Date.now()),
    [database, chosen, choice.sample],
  );
}

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
