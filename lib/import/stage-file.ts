import type { LeadFlowDatabase } from '../db/database.ts';
import { forgetImport } from '../db/imports.ts';
import { storageFailure } from '../db/storage-failure.ts';
import type { ColumnChoice } from '../domain/import-field.ts';
import { newImportJob, type ImportJob, type NumberedRow } from '../domain/import-job.ts';
import { FIRST_STAGE_ID } from '../domain/stage.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { FileError, problemOf, type FileProblem } from './file-problem.ts';
import type { FilePreview } from './preview-file.ts';
import { tableRows } from './table-file.ts';

/** Rows written in one transaction: enough to pay for it, few enough that a worker's death costs little. */
const CHUNK_ROWS = 1000;
/** A chunk of very wide rows is cut short, so that memory stays flat. */
const CHUNK_CHARS = 4_000_000;

export interface StageOptions {
  at: number;
  signal?: AbortSignal;
  chunkRows?: number;
  /** Told how many rows are stored so far. */
  onRows?: (rows: number) => void;
}

/**
 * Stores a file's rows, chunk by chunk, for a dry run and an import that no longer need the file: it may be
 * closed, changed or removed then. Nothing else is written. A file that cannot be read to its end leaves
 * nothing behind. Runs in the page that has the file, because no other can read it.
 */
export async function stageFile(
  db: LeadFlowDatabase,
  file: File,
  preview: FilePreview,
  options: StageOptions,
): Promise<Result<ImportJob, FileProblem | Failure>> {
  const job = stagingJob(preview, options.at);
  try {
    await db.imports.add(job);
    const rows = rowsOf(file, preview, options.signal);
    const sizes = await storeRows(db, job.id, rows, options);
    if (sizes.rows === 0) throw new FileError({ kind: 'empty' });
    const staged: ImportJob = { ...job, ...sizes, state: 'staged' };
    await db.imports.put(staged);
    return ok(staged);
  } catch (error) {
    await forgetImport(db, job.id);
    return fail(storageFailure(error) ?? problemOf(error));
  }
}

async function* rowsOf(
  file: File,
  { layout, headerRow }: FilePreview,
  signal?: AbortSignal,
): AsyncGenerator<NumberedRow[]> {
  for await (const piece of tableRows(file, layout, signal))
    yield piece.filter(({ row }) => row > (headerRow ?? 0));
}

async function storeRows(
  db: LeadFlowDatabase,
  importId: string,
  pieces: AsyncIterable<NumberedRow[]>,
  { onRows, chunkRows = CHUNK_ROWS }: StageOptions,
): Promise<{ rows: number; chunks: number }> {
  let waiting: NumberedRow[] = [];
  let chars = 0;
  let chunks = 0;
  let rows = 0;
  const flush = async () => {
    if (waiting.length === 0) return;
    await db.importChunks.add({ importId, index: chunks, rows: waiting });
    chunks += 1;
    rows += waiting.length;
    waiting = [];
    chars = 0;
    onRows?.(rows);
  };
  for await (const piece of pieces)
    for (const row of piece) {
      waiting.push(row);
      chars += row.cells.reduce((sum, cell) => sum + cell.length, 0);
      if (waiting.length >= chunkRows || chars >= CHUNK_CHARS) await flush();
    }
  await flush();
  return { rows, chunks };
}

function stagingJob(
  { fileName, headers, columns, guess: { look }, reading }: FilePreview,
  createdAt: number,
): ImportJob {
  const choices = columns.map(({ target, numbers, dates }): ColumnChoice => ({
    target,
    numbers,
    dates,
  }));
  return newImportJob({
    id: newId(),
    fileName,
    headers,
    columns: choices,
    options: { known: 'fill', mayMoveBack: false, stageId: FIRST_STAGE_ID },
    createdAt,
    readAs: { look, reading },
  });
}
