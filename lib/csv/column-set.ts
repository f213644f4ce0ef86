import type { FileFormat, OwnColumnSet } from '../domain/column-set.ts';
import { COLUMNS, type ColumnId } from './columns.ts';
import type { LeftOut } from './release-contacts.ts';

/** A set of columns for one job, LeadFlow's own or the user's. */
export interface ColumnSet {
  id: string;
  name: string;
  /** What it is about, after its number of columns: "9 columns, phones". */
  about: string;
  columns: readonly { id: ColumnId; header: string }[];
  /** The few columns that show at a glance what the file is. */
  preview: readonly ColumnId[];
  /** The kinds of contact it carries, and so may have to leave out. */
  carries: readonly (keyof LeftOut)[];
  format: FileFormat;
}

/** What the names of columns with contacts begin with. */
const CARRIED: Record<keyof LeftOut, string> = {
  phones: 'phone_',
  emails: 'email_',
  mailings: 'mail_',
};
const KINDS = Object.keys(CARRIED) as (keyof LeftOut)[];
const PREVIEW_COLUMNS = 3;

const isColumn = (id: string): id is ColumnId => Object.hasOwn(COLUMNS, id);

/** The user's own set as the writer of files needs it; columns that no longer exist are passed over. */
export function ownColumnSet({ id, name, columns, format }: OwnColumnSet): ColumnSet {
  const known = columns.flatMap((column) =>
    isColumn(column.id) ? [{ id: column.id, header: column.header }] : [],
  );
  const ids = known.map((column) => column.id);
  return {
    id,
    name,
    about: 'yours',
    columns: known,
    preview: ids.slice(0, PREVIEW_COLUMNS),
    carries: KINDS.filter((kind) => ids.some((column) => column.startsWith(CARRIED[kind]))),
    format,
  };
}

const SHORT_FORMS = /\b(?:apn|fips|hoa|id|mls|attom|zip)\b/g;

/** "Phone 1", "MLS ID": what a person calls a column. */
export function columnLabel(id: ColumnId): string {
  const words = id.replaceAll('_', ' ').replaceAll(SHORT_FORMS, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "leadflow-call-list-2026-11-24.csv": the user's own calendar day. Made-up leads are named as such. */
export function exportFileName(name: string, at: number, sample: boolean): string {
  const date = new Date(at);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const slug = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return `leadflow-${sample ? 'sample-' : ''}${slug || 'leads'}-${day}.csv`;
}
