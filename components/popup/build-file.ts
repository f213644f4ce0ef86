import type { Preset } from '@/lib/csv/presets.ts';
import type { LeftOut } from '@/lib/csv/release-contacts.ts';
import { csvHead, csvRows } from '@/lib/csv/write-csv.ts';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { readRows, type ExportChoice } from './read-export.ts';

export interface ExportFile {
  file: Blob;
  rows: number;
  leftOut: LeftOut;
}

/** A whole file, put together from parts so that no string ever holds all of it. `onRows` hears how many are in it so far. */
export async function buildFile(
  db: LeadFlowDatabase,
  { choice, preset, now }: { choice: ExportChoice; preset: Preset; now: number },
  onRows: (count: number) => void = () => undefined,
): Promise<ExportFile> {
  const parts = [csvHead(preset.columns)];
  let rows = 0;
  const leftOut = await readRows(db, choice, now, (page) => {
    parts.push(csvRows(preset.columns, page));
    rows += page.length;
    onRows(rows);
  });
  return { file: new Blob(parts, { type: 'text/csv;charset=utf-8' }), rows, leftOut };
}
