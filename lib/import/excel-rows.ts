import type { ExcelAnswer } from './excel-worker.ts';
import { FileError, MAX_EXCEL_BYTES } from './file-problem.ts';

/** Files that were looked at and whose rows will be asked for again: it takes seconds to read a long one. */
const lookedAt = new WeakMap<Blob, string[][]>();

/**
 * The rows of an Excel file's first sheet, dates as ISO dates. Reads it whole, so its size is limited, before
 * and after unpacking. Throws a `FileError`.
 */
export async function excelRows(file: Blob, signal?: AbortSignal): Promise<string[][]> {
  const known = lookedAt.get(file);
  // Given back once, so that the rows do not stay for as long as the file is on screen.
  if (known !== undefined) {
    lookedAt.delete(file);
    return known;
  }
  if (file.size > MAX_EXCEL_BYTES)
    throw new FileError({ kind: 'too-big', mostBytes: MAX_EXCEL_BYTES });
  const rows = await readRows(file, signal);
  lookedAt.set(file, rows);
  return rows;
}

async function readRows(file: Blob, signal?: AbortSignal): Promise<string[][]> {
  const worker = excelWorker();
  if (worker !== null) return rowsFrom(worker, file, signal);
  const { readWorkbook } = await import('./read-workbook.ts');
  return readWorkbook(file, signal);
}

/** A thread of its own, so that the page goes on meanwhile; null in Node, and where scripts come from a dev server. */
function excelWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('./excel-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

async function rowsFrom(worker: Worker, file: Blob, signal?: AbortSignal): Promise<string[][]> {
  const { promise, resolve, reject } = Promise.withResolvers<string[][]>();
  const rows: string[][] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<ExcelAnswer>) => {
    if ('rows' in data) rows.push(...data.rows);
    else if ('problem' in data) reject(new FileError(data.problem));
    else resolve(rows);
  });
  worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  signal?.addEventListener('abort', () => reject(signal.reason as Error));
  try {
    signal?.throwIfAborted();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
    worker.postMessage(file);
    return await promise;
  } finally {
    worker.terminate();
  }
}
