import { getSetting } from '../db/settings.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import type { FileReading } from '../domain/file-reading.ts';
import type { NumberedRow } from '../domain/import-job.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { FileError, problemOf, type FileProblem } from './file-problem.ts';
import { guessColumns, type ColumnGuess } from './guess-columns.ts';
import { columnNames, hasHeader } from './header-row.ts';
import { knownFileOf } from './known-files.ts';
import { headerKey } from './remember-mapping.ts';
import { lookOf, rememberedReading } from './remember-reading.ts';
import { correctedLayout, tableLayoutOf, tableRows, type TableLayout } from './table-file.ts';

const SAMPLE_ROWS = 200;
/** The row that names the columns is one of so many. */
const START_ROWS = 10;

/** What a file looks like before anybody says how to read it. */
export interface FileGuess {
  layout: TableLayout;
  look: string;
}

/** What a screen shows of a file before anything is done with it. */
export interface FilePreview {
  fileName: string;
  guess: FileGuess;
  /** How it is read, where the user said otherwise, now or of an earlier file of its look. */
  reading: FileReading;
  layout: TableLayout;
  /** The row that names the columns, as a spreadsheet counts; null for a list without one. Rows before it are passed over. */
  headerRow: number | null;
  /** The first rows of the file: one of them may name the columns. */
  start: NumberedRow[];
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
  /** The user's word on how to read a file that was looked at before. */
  corrected?: Pick<FilePreview, 'guess' | 'reading'>;
  signal?: AbortSignal;
}

/** Looks at the start of a file, and says what its columns are. Pasted text comes as a `File` of it. */
export async function previewFile(
  db: LeadFlowDatabase,
  file: File,
  { corrected, signal }: PreviewOptions = {},
): Promise<Result<FilePreview, FileProblem>> {
  try {
    const look: Look = corrected ?? (await lookAt(db, file, signal));
    const { guess, reading, rows: seen } = look;
    const layout = await correctedLayout(file, guess.layout, reading);
    const isAsSeen = seen !== undefined && layout === guess.layout;
    const rows = isAsSeen ? seen : await firstRows(file, layout, signal);
    if (rows.length === 0) throw new FileError({ kind: 'empty' });
    return ok(await previewOf(db, { fileName: file.name, guess, reading, layout }, rows));
  } catch (error) {
    return fail(problemOf(error));
  }
}

type Look = Pick<FilePreview, 'guess' | 'reading'> & { rows?: NumberedRow[] };

async function lookAt(db: LeadFlowDatabase, file: File, signal?: AbortSignal): Promise<Look> {
  const layout = await tableLayoutOf(file, signal);
  const rows = await firstRows(file, layout, signal);
  const look = await lookOf(layout, rows);
  return { guess: { layout, look }, reading: await rememberedReading(db, look), rows };
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
  file: Pick<FilePreview, 'fileName' | 'guess' | 'reading' | 'layout'>,
  all: readonly NumberedRow[],
): Promise<FilePreview> {
  const header = headerIn(all, file.reading);
  const rows = header === null ? [...all] : all.filter(({ row }) => row > header.row);
  const width = Math.max(header?.cells.length ?? 0, ...rows.map(({ cells }) => cells.length));
  const headers = columnNames(header?.cells ?? [], width);
  const known = knownFileOf(headers);
  const cells = rows.map((row) => row.cells);
  const guesses = guessColumns(header === null ? headers.map(() => '') : headers, cells, known);
  const remembered = (await getSetting(db, 'importMappings')).find(
    ({ key }) => header !== null && key === headerKey(headers),
  );
  return {
    ...file,
    headerRow: header?.row ?? null,
    start: all.slice(0, START_ROWS),
    headers,
    columns: guesses.map((guess, index) => {
      const choice = remembered?.columns[index];
      return choice === undefined
        ? guess
        : { ...guess, ...choice, confidence: choice.target === null ? 'not-imported' : 'matched' };
    }),
    rows,
    knownAs: known?.name ?? null,
    isRemembered: remembered !== undefined,
  };
}

/** The row that names the columns: the one the user says, where the file has it, else the first if it looks like it. */
function headerIn(rows: readonly NumberedRow[], { headerRow }: FileReading): NumberedRow | null {
  if (headerRow === null) return null;
  const said = rows.find(({ row }) => row === headerRow);
  return said ?? (hasHeader(rows) ? (rows[0] ?? null) : null);
}
