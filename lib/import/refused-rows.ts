import Papa from 'papaparse';
import type { LeadFlowDatabase } from '../db/database.ts';
import { chunksOf } from '../db/imports.ts';
import type { ColumnChoice } from '../domain/import-field.ts';
import type { ImportJob } from '../domain/import-job.ts';
import { readChunk } from './read-chunk.ts';

const lines = (rows: string[][]): string =>
  Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true }) + '\r\n';

/**
 * The rows of a staged file that cannot be read, and those imported without some cell, in the file's order: a CSV
 * with the row's number and the reason before the file's own columns, to be mended and imported by itself. Mended
 * cells fill in what the leads of the second kind lack.
 */
export async function refusedRowsCsv(
  db: LeadFlowDatabase,
  job: ImportJob,
  columns: ColumnChoice[],
): Promise<Blob> {
  const parts: string[] = ['\uFEFF' + lines([['Row', 'Reason', ...job.headers]])];
  await chunksOf(db, job.id).each((chunk) => {
    const cells = new Map(chunk.rows.map((row) => [row.row, row.cells]));
    const { refused, leftOut } = readChunk({ id: job.id, columns }, chunk, 0);
    const reasons = Map.groupBy([...refused, ...leftOut], ({ row }) => row);
    const rows = [...reasons]
      .toSorted(([a], [b]) => a - b)
      .map(([row, own]) => [
        String(row),
        own.map(({ reason }) => reason).join('; '),
        ...(cells.get(row) ?? []),
      ]);
    if (rows.length > 0) parts.push(lines(rows));
  });
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/**
 * The reasons that an ended import still knows, the first of each kind: a CSV of row numbers and reasons. The rows
 * themselves hold phones and are gone with the import.
 */
export const reasonsCsv = ({ refused, leftOut }: Pick<ImportJob, 'refused' | 'leftOut'>): Blob => {
  const rows = [...refused, ...leftOut].toSorted((a, b) => a.row - b.row);
  const cells = rows.map(({ row, reason }) => [String(row), reason]);
  return new Blob(['\uFEFF' + lines([['Row', 'Reason'], ...cells])], {
    type: 'text/csv;charset=utf-8',
  });
};
