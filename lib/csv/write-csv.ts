import { DEFAULT_FILE_FORMAT, type FileFormat } from '../domain/column-set.ts';
import { COLUMNS, type Cell, type ColumnId } from './columns.ts';
import type { ExportRow } from './export-rows.ts';

/** Tells spreadsheets that the file is UTF-8; without it they read accents as two letters each. */
const BYTE_ORDER_MARK = '\uFEFF';
const NEWLINE = '\r\n';

/**
 * Text a spreadsheet would take for a formula, also behind blanks and invisible characters, over several
 * lines and in full width; also behind apostrophes, so that taking off the one we add gives it back. A plain signed number ("-83.01", "+442079460123") computes nothing and stays.
 */
const FORMULA = /^(?![+-]\d+(?:\.\d+)?$)(?:'*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

const PLAIN_START = /^[A-Za-z0-9]/;

/** What RFC 4180 puts between quotes, and what readers drop without them: blanks at an end, a byte order mark. */
const QUOTED = /[",\r\n\uFEFF]|^\s|\s$/;

/** The start of a file: byte order mark and header line. Parts of a file are put together by a `Blob`, never as one string. */
export function csvHead(
  headers: readonly string[],
  { byteOrderMark }: FileFormat = DEFAULT_FILE_FORMAT,
): string {
  return (byteOrderMark ? BYTE_ORDER_MARK : '') + headers.map(cellText).join(',') + NEWLINE;
}

/**
 * The lines of some rows, each ended by CRLF (RFC 4180). Text that could run as a formula gets an
 * apostrophe before it, which spreadsheets show or hide but never execute. Empty for no rows.
 */
export function csvRows(
  columns: readonly ColumnId[],
  rows: readonly ExportRow[],
  format: FileFormat = DEFAULT_FILE_FORMAT,
): string {
  const valuesOf = columns.map((id) => COLUMNS[id]);
  let lines = '';
  for (const row of rows) {
    let separator = '';
    for (const valueOf of valuesOf) {
      lines += separator + cellText(valueOf(row, format));
      separator = ',';
    }
    lines += NEWLINE;
  }
  return lines;
}

/** One line of a file of another kind than leads, ended by CRLF; safe against formulas all the same. */
export const csvLine = (cells: readonly Cell[]): string => cells.map(cellText).join(',') + NEWLINE;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // NUL ends a cell, or the file, in some readers.
  const text = cell.includes('\0') ? cell.replaceAll('\0', '') : cell;
  // Most texts begin with a plain letter or digit, which nothing takes for a formula.
  const safe = !PLAIN_START.test(text) && FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
