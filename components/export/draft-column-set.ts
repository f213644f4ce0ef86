import { arrayMove } from '@dnd-kit/sortable';
import { columnLabel, type ColumnSet } from '@/lib/csv/column-set.ts';
import { COLUMN_GROUPS, type ColumnId } from '@/lib/csv/columns.ts';
import type { OwnColumnSet } from '@/lib/domain/column-set.ts';
import { newId } from '@/lib/shared/ids.ts';

type Column = OwnColumnSet['columns'][number];

/** A set of the user's own to start from: the columns of another one, under names of its own. */
export function draftOf({ columns, format }: ColumnSet): OwnColumnSet {
  return {
    id: newId(),
    name: '',
    columns: columns.map(({ id, header }) => ({
      id,
      header: header === id ? columnLabel(id) : header,
    })),
    format,
  };
}

/** The columns with one moved to the place of another; as they are when there is no such place. */
export const moveColumn = (columns: readonly Column[], from: number, to: number): Column[] =>
  to in columns ? arrayMove([...columns], from, to) : [...columns];

/** What can still be added, by group; groups of which all is in are left out. */
export function addableColumns(
  columns: readonly Column[],
): { name: string; columns: readonly ColumnId[] }[] {
  const used = new Set(columns.map(({ id }) => id));
  return COLUMN_GROUPS.map((group) => ({
    name: group.name,
    columns: group.columns.filter((id) => !used.has(id)),
  })).filter((group) => group.columns.length > 0);
}

/** Why a set cannot be stored as it is, or null. */
export function columnSetError({ name, columns }: OwnColumnSet): string | null {
  if (name.trim() === '') return 'Give the set a name';
  if (columns.length === 0) return 'Add a column';
  const nameless = columns.find(({ header }) => header.trim() === '');
  if (nameless !== undefined) return `Name the column ${columnLabel(nameless.id as ColumnId)}`;
  const headers = columns.map(({ header }) => header.trim().toLowerCase());
  const twice = columns.find((_, index) => headers.indexOf(headers[index] ?? '') !== index);
  return twice === undefined ? null : `Two columns are called ${twice.header.trim()}`;
}
