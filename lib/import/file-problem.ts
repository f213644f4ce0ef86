import type { Failure } from '../shared/failure.ts';

/** Most bytes of a file of text, of an Excel file, and of what an Excel file unpacks to. */
export const MAX_TEXT_BYTES = 500 * 1024 ** 2;
export const MAX_EXCEL_BYTES = 25 * 1024 ** 2;
export const MAX_UNPACKED_BYTES = 120 * 1024 ** 2;
export const MAX_COLUMNS = 1000;
export const MAX_ROWS = 500_000;
/** An Excel file is read in one go: 150,000 rows take seconds, 400,000 minutes. */
export const MAX_EXCEL_ROWS = 150_000;
/** A row longer than this has a quotation mark that is never closed. */
export const MAX_ROW_CHARS = 1_000_000;

/** Why a file cannot be read at all. Nothing of it is imported then. */
export type FileProblem =
  | { kind: 'empty' }
  | { kind: 'not-text' }
  | { kind: 'old-excel' }
  | { kind: 'locked' }
  /** Packed like an Excel file: OpenDocument, another Office file, any zip archive. */
  | { kind: 'no-workbook' }
  | { kind: 'broken-excel' }
  | { kind: 'too-big'; mostBytes: number }
  | { kind: 'unpacks-too-big' }
  | { kind: 'too-many-columns'; columns: number }
  | { kind: 'too-many-rows'; mostRows: number }
  | { kind: 'unclosed-quote'; row: number }
  /** It was saved again, moved or removed while it was being read. */
  | { kind: 'changed' }
  | { kind: 'cancelled' };

type Catalogue = {
  [Kind in FileProblem['kind']]: (problem: Extract<FileProblem, { kind: Kind }>) => {
    title: string;
    detail: string;
  };
};

const words = (title: string, detail: string) => ({ title, detail });
const NOTHING_IMPORTED = 'Nothing was imported.';

const PROBLEM_WORDS: Catalogue = {
  empty: () => words('There are no rows in this file.', 'Choose the one that has your list.'),
  'not-text': () => words('This is not a CSV or Excel file.', 'Save your list as CSV or .xlsx.'),
  'old-excel': () =>
    words('This is an Office file of the old kind.', 'Save the list as .xlsx or CSV.'),
  locked: () => words('This Excel file has a password.', 'Save a copy without one, or as CSV.'),
  'no-workbook': () =>
    words('There is no Excel workbook in this file.', 'Save the list as .xlsx or CSV.'),
  'broken-excel': () => words('This Excel file is damaged.', 'Save it again, or as CSV.'),
  'too-big': ({ mostBytes }) =>
    words(
      `This file is too big.`,
      `The most is ${Math.round(mostBytes / 1024 ** 2)} MB. Split it, or save an Excel file as CSV.`,
    ),
  'unpacks-too-big': () =>
    words('This Excel file is too big once it is unpacked.', 'Save the list as CSV, or split it.'),
  'too-many-columns': ({ columns }) =>
    words(
      `This file has ${columns.toLocaleString('en-US')} columns.`,
      `The most is ${MAX_COLUMNS.toLocaleString('en-US')}. Save it with those you need.`,
    ),
  'too-many-rows': ({ mostRows }) =>
    words(
      `This file has more than ${mostRows.toLocaleString('en-US')} rows.`,
      mostRows === MAX_EXCEL_ROWS ? 'Save the list as CSV.' : 'Split it into smaller files.',
    ),
  'unclosed-quote': ({ row }) =>
    words(
      `A quotation mark in row ${row.toLocaleString('en-US')} is never closed.`,
      `${NOTHING_IMPORTED} Close it or take it out, and choose the file again.`,
    ),
  changed: () =>
    words('The file changed while it was being read.', `${NOTHING_IMPORTED} Choose it again.`),
  cancelled: () => words('Reading was cancelled.', NOTHING_IMPORTED),
};

/** What a file's problem says to the user. */
export function fileProblemWords<Kind extends FileProblem['kind']>(
  problem: Extract<FileProblem, { kind: Kind }>,
): { title: string; detail: string } {
  const say = PROBLEM_WORDS[problem.kind] as (problem: FileProblem) => ReturnType<typeof words>;
  return say(problem);
}

/** Whether what ended the reading is about the file, and not about this browser's storage. */
export const isFileProblem = (problem: FileProblem | Failure): problem is FileProblem =>
  problem.kind in PROBLEM_WORDS;

/** Carries a problem out of a stream of rows; never leaves this room. */
export class FileError extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem.kind);
    this.name = 'FileError';
    this.problem = problem;
  }
}

/** The problem behind what reading a file threw; anything else is a bug and is thrown on. */
export function problemOf(error: unknown): FileProblem {
  if (error instanceof FileError) return error.problem;
  if (error instanceof DOMException) {
    if (error.name === 'AbortError') return { kind: 'cancelled' };
    if (error.name === 'NotReadableError' || error.name === 'NotFoundError')
      return { kind: 'changed' };
  }
  throw error;
}
