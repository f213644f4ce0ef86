/** Why a file cannot be restored at all. Nothing of it is added then. */
export type ArchiveProblem =
  | { kind: 'empty' }
  | { kind: 'not-archive' }
  | { kind: 'newer' }
  /** Fewer or more lines than the first line says. */
  | { kind: 'wrong-length'; lines: number; expected: number }
  | { kind: 'line-too-long'; line: number }
  /** Saved by a program that writes text differently, or damaged. */
  | { kind: 'not-utf8'; line: number }
  /** It was saved again, moved or removed while it was being read. */
  | { kind: 'changed' }
  | { kind: 'cancelled' };

type Catalogue = {
  [Kind in ArchiveProblem['kind']]: (problem: Extract<ArchiveProblem, { kind: Kind }>) => {
    title: string;
    detail: string;
  };
};

const words = (title: string, detail: string) => ({ title, detail });
const NOTHING_RESTORED = 'Nothing was restored.';
const number = (count: number): string => count.toLocaleString('en-US');

const PROBLEM_WORDS: Catalogue = {
  empty: () => words('This file is empty.', NOTHING_RESTORED),
  'not-archive': () =>
    words('This is not a LeadFlow archive.', 'Lists from elsewhere go in under Import.'),
  newer: () =>
    words(
      'This archive is from a newer LeadFlow.',
      `${NOTHING_RESTORED} Update LeadFlow, then restore it.`,
    ),
  'wrong-length': ({ lines, expected }) =>
    words(
      lines < expected ? 'This archive is cut short.' : 'This archive was changed.',
      `It has ${number(lines)} of ${number(expected)} lines. ${NOTHING_RESTORED}`,
    ),
  'line-too-long': ({ line }) => words(`Line ${number(line)} has no end.`, NOTHING_RESTORED),
  'not-utf8': ({ line }) =>
    line === 1
      ? PROBLEM_WORDS['not-archive']({ kind: 'not-archive' })
      : words(`Line ${number(line)} is not UTF-8 text.`, NOTHING_RESTORED),
  changed: () =>
    words('The file changed while it was being read.', `${NOTHING_RESTORED} Choose it again.`),
  cancelled: () => words('Reading was cancelled.', NOTHING_RESTORED),
};

/** Whether it is the file that is wrong. */
export const isArchiveProblem = (problem: { kind: string }): problem is ArchiveProblem =>
  problem.kind in PROBLEM_WORDS;

/** What the problem says to the user. */
export function archiveProblemWords<Kind extends ArchiveProblem['kind']>(
  problem: Extract<ArchiveProblem, { kind: Kind }>,
): { title: string; detail: string } {
  const say = PROBLEM_WORDS[problem.kind] as (problem: ArchiveProblem) => ReturnType<typeof words>;
  return say(problem);
}

/** Carries a problem out of a stream of lines; never leaves this room. */
export class ArchiveError extends Error {
  readonly problem: ArchiveProblem;
  constructor(problem: ArchiveProblem) {
    super(problem.kind);
    this.name = 'ArchiveError';
    this.problem = problem;
  }
}

/** The problem behind what reading an archive threw; anything else is a bug and is thrown on. */
export function archiveProblemOf(error: unknown): ArchiveProblem {
  if (error instanceof ArchiveError) return error.problem;
  if (error instanceof DOMException) {
    if (error.name === 'AbortError') return { kind: 'cancelled' };
    if (error.name === 'NotReadableError' || error.name === 'NotFoundError')
      return { kind: 'changed' };
  }
  throw error;
}
