import Papa from 'papaparse';
import { COLUMNS, type Cell, type ColumnId } from './columns.ts';
import type { ExportRow } from './export-rows.ts';

/** Tells spreadsheets that the file is UTF-8; without it they read accents as two letters each. */
const BYTE_ORDER_MARK = '\uFEFF';
const NEWLINE = '\r\n';

/**
 * Text a spreadsheet would take for a formula, also behind blanks and invisible characters, over several
 * lines and in full width. A plain signed number ("-83.01", "+442079460123") computes nothing and stays.
 */
const FORMULA = /^(?![+-]\d+(?:\.\d+)?$)(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** The start of a file: byte order mark and header line. Parts of a file are put together by a `Blob`, never as one string. */
export function csvHead(columns: readonly ColumnId[]): string {
  return BYTE_ORDER_MARK + csvLines([[...columns]]);
}

/**
 * The lines of some rows, each ended by CRLF (RFC 4180). Text that could run as a formula gets an
 * apostrophe before it, which spreadsheets show or hide but never execute. Empty for no rows.
 */
export function csvRows(columns: readonly ColumnId[], rows: readonly ExportRow[]): string {
  return csvLines(rows.map((row) => columns.map((id) => cleanCell(COLUMNS[id](row)))));
}

function csvLines(lines: Cell[][]): string {
  if (lines.length === 0) return '';
  return Papa.unparse(lines, { newline: NEWLINE, escapeFormulae: FORMULA }) + NEWLINE;
}

/** NUL ends a cell, or the file, in some readers. */
const cleanCell = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.replaceAll('\0', '') : cell;
