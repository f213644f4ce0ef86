import { getSetting } from '../db/settings.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import type { NumberedRow } from '../domain/import-job.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { FileError, problemOf, type FileProblem } from './file-problem.ts';
import { guessColumns, type ColumnGuess } from './guess-columns.ts';
import { columnNames, hasHeader } from './header-row.ts';
import { knownFileOf } from './known-files.ts';
import { headerKey } from './remember-mapping.ts';
import { tableLayoutOf, tableRows, type TableLayout } from './table-file.ts';

const SAMPLE_ROWS = 200;

/** What a screen shows of a file before anything is done with it. */
export interface FilePreview {
  fileName: string;
  layout: TableLayout;
  /** False for a list without a header row; the user can say otherwise. */
  hasHeader: boolean;
  headers: string[];
  columns: ColumnGuess[];
  /** The first rows of data. */
  rows: NumberedRow[];
  /** "PropStream", where the file is an export we know. */
  knownAs: string | null;
  /** The choices are those of an earlier file with these headers. */
  isRemembered: boolean;
}

export interface PreviewOptions {
  /** The user's word on the header row, against the guess. */
  hasHeader?: boolean;
  signal?: AbortSignal;
}

/** Looks at the start of a file, and says what its columns are. Pasted text comes as a `File` of it. */
export async function previewFile(
  db: LeadFlowDatabase,
  file: File,
  options: PreviewOptions = {},
): Promise<Result<FilePreview, FileProblem>> {
  try {
    const layout = await tableLayoutOf(file, options.signal);
    const rows = await firstRows(file, layout, options.signal);
    if (rows.length === 0) throw new FileError({ kind: 'empty' });
    return ok(await previewOf(db, { fileName: file.name, layout, rows }, options));
  } catch (error) {
    return fail(problemOf(error));
  }
}

async function firstRows(
  file: File,
  layout: TableLayout,
  signal?: AbortSignal,
): Promise<NumberedRow[]> {
  const rows: NumberedRow[] = [];
  for await (const piece of tableRows(file, layout, signal)) {
    rows.push(...piece.slice(0, SAMPLE_ROWS));
    if (rows.length > SAMPLE_ROWS) break;
  }
  return rows.slice(0, SAMPLE_ROWS + 1);
}

async function previewOf(
  db: LeadFlowDatabase,
  { fileName, layout, rows }: Pick<FilePreview, 'fileName' | 'layout' | 'rows'>,
  options: PreviewOptions,
): Promise<FilePreview> {
  const isHeader = options.hasHeader ?? hasHeader(rows);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const headers = columnNames(rows[0]?.cells ?? [], width, isHeader);
  const data = isHeader ? rows.slice(1) : rows;
  const known = knownFileOf(headers);
  const cells = data.map((row) => row.cells);
  const guesses = guessColumns(isHeader ? headers : headers.map(() => ''), cells, known);
  const remembered = (await getSetting(db, 'importMappings')).find(
    ({ key }) => isHeader && key === headerKey(headers),
  );
  return {
    fileName,
    layout,
    hasHeader: isHeader,
    headers,
    columns: guesses.map((guess, index) => {
      const choice = remembered?.columns[index];
      return choice === undefined
        ? guess
        : { ...guess, ...choice, confidence: choice.target === null ? 'not-imported' : 'matched' };
    }),
    rows: data,
    knownAs: known?.name ?? null,
    isRemembered: remembered !== undefined,
  };
}
