import Papa from 'papaparse';
import type { LeadFlowDatabase } from '../db/database.ts';
import { chunksOf } from '../db/imports.ts';
import type { ColumnChoice } from '../domain/import-field.ts';
import type { ImportJob } from '../domain/import-job.ts';
import { readChunk } from './write-chunk.ts';

const lines = (rows: string[][]): string =>
  Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true }) + '\r\n';

/**
 * The rows of a staged file that cannot be read, as a CSV with the row's number and the reason before the
 * file's own columns, to be mended and imported by itself.
 */
export async function refusedRowsCsv(
  db: LeadFlowDatabase,
  job: ImportJob,
  columns: ColumnChoice[],
): Promise<Blob> {
  const parts: string[] = ['\uFEFF' + lines([['Row', 'Reason', ...job.headers]])];
  await chunksOf(db, job.id).each((chunk) => {
    const cells = new Map(chunk.rows.map((row) => [row.row, row.cells]));
    const { refused } = readChunk({ id: job.id, columns }, chunk, 0);
    const rows = refused.map(({ row, reason }) => [String(row), reason, ...(cells.get(row) ?? [])]);
    if (rows.length > 0) parts.push(lines(rows));
  });
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
