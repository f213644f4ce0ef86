import type { ImportChunk, ImportJob, LeftOutCell, RefusedRow } from '../domain/import-job.ts';
import { createRowReader, type ImportRow } from './read-row.ts';

/** The rows of a chunk as the import's columns read them. */
export interface ReadChunk {
  rows: ImportRow[];
  refused: RefusedRow[];
  leftOut: LeftOutCell[];
}

/** Reads a chunk by the import's columns. */
export function readChunk(
  { id, columns }: Pick<ImportJob, 'id' | 'columns'>,
  chunk: Pick<ImportChunk, 'rows'>,
  at: number,
): ReadChunk {
  const read = createRowReader(columns, { importId: id, at });
  const rows: ImportRow[] = [];
  const refused: RefusedRow[] = [];
  for (const numbered of chunk.rows) {
    const result = read(numbered);
    if (result.ok) rows.push(result.value);
    else refused.push(result.failure);
  }
  const leftOut = rows.flatMap((row) =>
    row.leftOut.map((reason): LeftOutCell => ({ row: row.row, reason })),
  );
  return { rows, refused, leftOut };
}
