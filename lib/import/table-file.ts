import type { FileReading } from '../domain/file-reading.ts';
import type { NumberedRow } from '../domain/import-job.ts';
import { compoundFileKind } from './compound-file.ts';
import { csvRows, delimiterOf, type TextLayout } from './csv-rows.ts';
import { excelRows } from './excel-rows.ts';
import { FileError, MAX_COLUMNS, MAX_ROWS, MAX_TEXT_BYTES } from './file-problem.ts';
import { textEncodingOf } from './text-encoding.ts';

export type TableLayout = ({ kind: 'text' } & TextLayout) | { kind: 'excel' };

/** How a file is a table. Throws a `FileError` when it is none, or one too big to read. */
export async function tableLayoutOf(file: Blob, signal?: AbortSignal): Promise<TableLayout> {
  if (file.size === 0) throw new FileError({ kind: 'empty' });
  const compound = await compoundFileKind(file);
  if (compound !== null) throw new FileError({ kind: compound });
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03) return { kind: 'excel' };
  if (file.size > MAX_TEXT_BYTES)
    throw new FileError({ kind: 'too-big', mostBytes: MAX_TEXT_BYTES });
  const encoding = await textEncodingOf(file, signal);
  return { kind: 'text', encoding, delimiter: await delimiterOf(file, encoding) };
}

/** The layout with what the user says against it, the same one where they say nothing. A delimiter that was guessed in another encoding is guessed again. */
export async function correctedLayout(
  file: Blob,
  layout: TableLayout,
  reading: FileReading,
): Promise<TableLayout> {
  const { encoding, delimiter } = reading;
  if (layout.kind === 'excel' || (encoding === undefined && delimiter === undefined)) return layout;
  const inEncoding = encoding ?? layout.encoding;
  const guessed =
    inEncoding === layout.encoding ? layout.delimiter : await delimiterOf(file, inEncoding);
  return { kind: 'text', encoding: inEncoding, delimiter: delimiter ?? guessed };
}

/**
 * The rows of a table that are not blank, in pieces, with clean cells. Throws a `FileError` on the first
 * thing that makes the whole file unusable.
 */
export async function* tableRows(
  file: Blob,
  layout: TableLayout,
  signal?: AbortSignal,
): AsyncGenerator<NumberedRow[]> {
  const pieces =
    layout.kind === 'excel' ? [await excelRows(file, signal)] : csvRows(file, layout, signal);
  let row = 0;
  let filled = 0;
  let chars = 0;
  for await (const piece of pieces) {
    const rows: NumberedRow[] = [];
    for (const raw of piece) {
      row += 1;
      if (raw.length > MAX_COLUMNS)
        throw new FileError({ kind: 'too-many-columns', columns: raw.length });
      const cells = raw.map(cleanCell);
      const length = cells.reduce((sum, cell) => sum + cell.length, 0);
      chars += length;
      if (length > 0) rows.push({ row, cells });
    }
    // Cells of an Excel file may share one long text that is in it once.
    if (chars > MAX_TEXT_BYTES) throw new FileError({ kind: 'too-big', mostBytes: MAX_TEXT_BYTES });
    filled += rows.length;
    if (filled > MAX_ROWS + 1) throw new FileError({ kind: 'too-many-rows', mostRows: MAX_ROWS });
    yield rows;
  }
  // Browsers notice a changed file when they open it, which they have done long ago: half of the rows could be new.
  await file.slice(0, 1).arrayBuffer();
}

/** Control characters but tab and line feed, marks of writing direction, zero-width ones and byte order marks. */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Most cells, told quickly. */
const PLAIN = /^(?:[\w$#(-](?:[\w $#.,:/&()@-]{0,200}[\w).])?)?$/;
const MAX_CELL_CHARS = 20_000;
/** What our own export, and spreadsheets, put before text that looks like a formula. */
const GUARD = /^'(?='*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** A cell as plain text: formulas are text, and nothing in it is invisible. */
function cleanCell(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  const own = cell.startsWith("'") ? cell.replace(GUARD, '') : cell;
  return own.replaceAll(UNSEEN, '').replaceAll('\u00a0', ' ').trim().slice(0, MAX_CELL_CHARS);
}
