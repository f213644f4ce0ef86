import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { plural } from '@/components/ui/format.ts';
import { useToast } from '@/components/ui/toast.tsx';
import { exportFileName, ownColumnSet, type ColumnSet } from '@/lib/csv/column-set.ts';
import type { ExportRow } from '@/lib/csv/export-rows.ts';
import { getSetting } from '@/lib/db/settings.ts';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import type { OwnColumnSet } from '@/lib/domain/column-set.ts';
import { newId } from '@/lib/shared/ids.ts';
import { buildFile } from './build-file.ts';
import { download } from '@/components/ui/download.ts';
import { readFirstRows, readPeople, type ExportChoice, type ExportPeople } from './read-export.ts';
import { readStock, type ExportStock } from './read-stock.ts';

const PREVIEW_ROWS = 2;

/** What there is to export, live; undefined until known. */
export function useExportStock(leadIds: readonly string[] | null): ExportStock | undefined {
  const database = useDatabase();
  return useLiveQuery(() => readStock(database, leadIds), [database, leadIds]);
}

/** The sets of columns the user put together, live; none until known. */
export function useOwnColumnSets(): { stored: OwnColumnSet; set: ColumnSet }[] {
  const database = useDatabase();
  const stored = useLiveQuery(() => getSetting(database, 'columnSets'), [database], []);
  return stored.map((each) => ({ stored: each, set: ownColumnSet(each) }));
}

/** The first rows of a choice, live; undefined until known. */
export function useFirstRows(choice: ExportChoice): ExportRow[] | undefined {
  const database = useDatabase();
  return useLiveQuery(
    () => readFirstRows(database, choice, PREVIEW_ROWS, Date.now()),
    [database, ...partsOf(choice)],
  );
}

/** What suppression does to a choice, live; undefined until known. */
export function useExportPeople(choice: ExportChoice): ExportPeople | undefined {
  const database = useDatabase();
  return useLiveQuery(
    () => readPeople(database, choice, Date.now()),
    [database, ...partsOf(choice)],
  );
}

/** What makes two choices the same. */
const partsOf = ({ stages, sample, leadIds, callableOnly }: ExportChoice) => [
  stages.map(({ id }) => id).join(),
  sample,
  leadIds,
  callableOnly,
];

export interface Export {
  run: (choice: ExportChoice, columnSet: ColumnSet) => Promise<void>;
  /** Rows written so far; null while nothing is being exported. */
  written: number | null;
}

/** Writes a file and hands it to the browser's downloads; says how many rows it has, or why there is none. */
export function useExport(): Export {
  const database = useDatabase();
  const toast = useToast();
  const [written, setWritten] = useState<number | null>(null);
  const run = async (choice: ExportChoice, columnSet: ColumnSet) => {
    const now = Date.now();
    setWritten(0);
    try {
      const { file, rows } = await buildFile(database, { choice, columnSet, now }, setWritten);
      download(file, exportFileName(columnSet.name, now, choice.sample));
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
