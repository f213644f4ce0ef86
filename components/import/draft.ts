import {
  targetKey,
  type ColumnChoice,
  type ColumnTarget,
  type DateOrder,
} from '@/lib/domain/import-field.ts';
import type { ImportJob } from '@/lib/domain/import-job.ts';
import type { Confidence } from '@/lib/import/guess-columns.ts';
import type { FilePreview } from '@/lib/import/preview-file.ts';

/** A file on its way: read, its columns matched, not imported. */
export interface Draft {
  file: File;
  preview: FilePreview;
  columns: ColumnChoice[];
  /** The columns the user decided about. */
  chosen: ReadonlySet<number>;
  /** The stored rows; null while they are being read. */
  job: ImportJob | null;
}

/** The draft of a file just opened: everything as guessed, or as last time. */
export const draftOf = (file: File, preview: FilePreview): Draft => ({
  file,
  preview,
  columns: preview.columns.map(({ target, numbers, dates }) => ({ target, numbers, dates })),
  chosen: new Set(),
  job: null,
});

/**
 * The draft with one column sent elsewhere; null leaves it out. A place has room for one column: another that
 * had it is left out, and counts as decided too.
 */
export function withTarget(draft: Draft, index: number, target: ColumnTarget | null): Draft {
  const key = target === null ? null : targetKey(target);
  const loser = draft.columns.findIndex(
    (column, other) =>
      other !== index && column.target !== null && targetKey(column.target) === key,
  );
  return {
    ...draft,
    columns: draft.columns.map((column, other) =>
      other === index
        ? { ...column, target }
        : other === loser
          ? { ...column, target: null }
          : column,
    ),
    chosen: new Set([...draft.chosen, index, ...(loser === -1 ? [] : [loser])]),
  };
}

/** The columns that hold a date which reads two ways, and are imported. */
function openDates({ preview, columns }: Draft): number[] {
  if (preview.isRemembered) return [];
  return preview.columns.flatMap(({ ambiguousDate }, index) =>
    ambiguousDate !== null && columns[index]?.target !== null ? [index] : [],
  );
}

/** A date to ask about, and how it is read now; null when no column has one. */
export function dateQuestion(draft: Draft): { text: string; order: DateOrder } | null {
  const [first] = openDates(draft);
  if (first === undefined) return null;
  const text = draft.preview.columns[first]?.ambiguousDate ?? null;
  const order = draft.columns[first]?.dates;
  return text === null || order === undefined ? null : { text, order };
}

/** The draft with the answer, which holds for every column with such dates: one file is written by one hand. */
export function withDateOrder(draft: Draft, order: DateOrder): Draft {
  const open = openDates(draft);
  return {
    ...draft,
    columns: draft.columns.map((column, index) =>
      open.includes(index) ? { ...column, dates: order } : column,
    ),
    chosen: new Set([...draft.chosen, ...open]),
  };
}

export type ColumnStanding = Confidence | 'chosen';

/** How a column came to where it goes. */
export function standingOf({ preview, columns, chosen }: Draft, index: number): ColumnStanding {
  if (columns[index]?.target === null) return 'not-imported';
  if (chosen.has(index)) return 'chosen';
  return preview.columns[index]?.confidence ?? 'not-imported';
}

/** Whether the user still has a column to look at. */
export const hasOpenColumns = (draft: Draft): boolean =>
  draft.columns.some((_, index) => standingOf(draft, index) === 'check');

const PLACES: ReadonlySet<string> = new Set([
  'address',
  'street',
  'apn',
  'attomId',
  'mlsId',
  'url',
]);

/** Whether any column says which house a row is. */
export const saysWhere = ({ columns }: Draft): boolean =>
  columns.some(({ target }) => target !== null && PLACES.has(target.field));
