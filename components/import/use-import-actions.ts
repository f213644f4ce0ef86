import { useToast } from '@/components/ui/toast.tsx';
import type { ColumnChoice } from '@/lib/domain/import-field.ts';
import type { ImportJob, ImportOptions } from '@/lib/domain/import-job.ts';
import { send } from '@/lib/messaging/client.ts';

export interface ImportActions {
  /** Starts a staged import; true when it is under way. */
  start: (importId: string, columns: ColumnChoice[], options: ImportOptions) => Promise<boolean>;
  /** Goes on with one that failed, as it was. */
  resume: (job: ImportJob) => Promise<void>;
  /** Ends one under way: what is in stays, or is taken back. */
  stop: (job: ImportJob, undo: boolean) => Promise<void>;
  undo: (job: ImportJob) => Promise<void>;
}

/** What can be done about an import, saying what did not work. Its row changes by itself. */
export function useImportActions(): ImportActions {
  const toast = useToast();
  const start: ImportActions['start'] = async (importId, columns, options) => {
    const result = await send('import.start', { importId, columns, options });
    if (!result.ok) toast.failed('Nothing was imported.', result.failure);
    return result.ok;
  };
  return {
    start,
    async resume({ id, columns, options }) {
      await start(id, columns, options);
    },
    async stop({ id }, undo) {
      const result = await send('import.stop', { importId: id, undo });
      if (!result.ok) toast.failed('The import was not stopped.', result.failure);
    },
    async undo({ id }) {
      const result = await send('import.undo', { importId: id });
      if (!result.ok) toast.failed('Nothing was taken back.', result.failure);
    },
  };
}
