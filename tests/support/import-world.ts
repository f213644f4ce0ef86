import { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { ImportJob, ImportOptions } from '@/lib/domain/import-job.ts';
import { FIRST_STAGE_ID } from '@/lib/domain/stage.ts';
import { createImporter, type Importer } from '@/lib/import/importer.ts';
import { previewFile } from '@/lib/import/preview-file.ts';
import { stageFile } from '@/lib/import/stage-file.ts';

export const IMPORT_NOW = Date.UTC(2026, 10, 24, 12);
/** Small, so that a file has several. */
export const CHUNK_ROWS = 10;
export const FILL: ImportOptions = {
  known: 'fill',
  mayMoveBack: false,
  stageId: FIRST_STAGE_ID,
};

async function start(importer: Importer, job: ImportJob, options = FILL): Promise<void> {
  const { id: importId, columns } = job;
  const started = await importer.start({ importId, columns, options });
  if (!started.ok) throw new Error(started.failure.kind);
}

/** A database, and workers that import into it. */
export function openImportWorld() {
  const name = `test-${crypto.randomUUID()}`;
  const db = new LeadFlowDatabase(name);
  const connections = [db];
  const stage = async (text: string, spoil?: (file: File) => void): Promise<ImportJob> => {
    const file = new File([text], 'list.csv');
    spoil?.(file);
    const preview = await previewFile(db, file);
    if (!preview.ok) throw new Error(preview.failure.kind);
    const options = { at: IMPORT_NOW, chunkRows: CHUNK_ROWS };
    const staged = await stageFile(db, file, preview.value, options);
    if (!staged.ok) throw new Error(staged.failure.kind);
    return staged.value;
  };
  return {
    db,
    stage,
    start,
    /** A worker's life: its own connection to the one database. `prepare` may make it fail in the middle. */
    startLife(beforeChunk?: () => unknown, prepare?: (own: LeadFlowDatabase) => void): Importer {
      const own = new LeadFlowDatabase(name);
      connections.push(own);
      prepare?.(own);
      return createImporter({
        db: own,
        clock: () => IMPORT_NOW,
        ...(beforeChunk !== undefined && { beforeChunk }),
      });
    },
    /** Imports a whole file, and gives the import as it ended. */
    async importText(text: string, options = FILL): Promise<ImportJob> {
      const importer = this.startLife();
      const job = await stage(text);
      await start(importer, job, options);
      await importer.work();
      const ended = await db.imports.get(job.id);
      if (ended === undefined) throw new Error('The import is gone');
      return ended;
    },
    async close(): Promise<void> {
      for (const each of connections) each.close();
      await db.delete();
    },
  };
}
export type ImportWorld = ReturnType<typeof openImportWorld>;

/** A list of made-up homes with `count` rows. */
export const listOf = (count: number): string =>
  'Address,City,State,Zip,List Price,Phone 1\n' +
  Array.from(
    { length: count },
    (_, index) => `${index + 1} Sample St,Sampleton,OH,43001,${100_000 + index},6145550101\n`,
  ).join('');
