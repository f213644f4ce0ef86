import type { ColumnSet } from '@/lib/csv/column-set.ts';
import type { LeftOut } from '@/lib/csv/release-contacts.ts';
import { csvHead, csvRows } from '@/lib/csv/write-csv.ts';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { readRows, type ExportChoice } from './read-export.ts';

export interface ExportRequest {
  choice: ExportChoice;
  columnSet: ColumnSet;
  now: number;
}

export interface ExportFile {
  file: Blob;
  rows: number;
  leftOut: LeftOut;
}

/** A whole file, put together from parts so that no string ever holds all of it. `onRows` hears how many are in it so far. */
export async function buildFile(
  db: LeadFlowDatabase,
  { choice, columnSet, now }: ExportRequest,
  onRows: (count: number) => void = () => undefined,
): Promise<ExportFile> {
  const { columns, format } = columnSet;
  const ids = columns.map(({ id }) => id);
  // A part that became a Blob may leave the memory for the disk.
  const parts = [
    new Blob([
      csvHead(
        columns.map(({ header }) => header),
        format,
      ),
    ]),
  ];
  let rows = 0;
  const leftOut = await readRows(db, choice, now, (page) => {
    parts.push(new Blob([csvRows(ids, page, format)]));
    rows += page.length;
    onRows(rows);
  });
  return { file: new Blob(parts, { type: 'text/csv;charset=utf-8' }), rows, leftOut };
}
