import {
  IMPORT_FIELDS,
  targetKey,
  type ColumnChoice,
  type DateOrder,
  type ImportField,
  type NumberStyle,
} from '../domain/import-field.ts';
import { readDate, readMoment } from './read-date.ts';
import { readNumber } from './read-number.ts';

/** Carries why a row is refused; never leaves this room. */
export class RowError extends Error {}

/** What people write where they know nothing. */
const NOTHING = /^(?:n\/?a|none|null|nil|unknown|tbd|not available|[-–—.?]+)$/i;
/** Cells of these are never repeated in a reason. */
const PERSONAL: ReadonlySet<ImportField> = new Set<ImportField>(['phone', 'email', 'phoneDnc']);
const QUOTED_CHARS = 40;

interface Column {
  index: number;
  numbers: NumberStyle;
  dates: DateOrder;
}

/** Where in a row each target is. Made once for a file. */
export type RowPlan = ReadonlyMap<string, Column>;

/** The plan of these choices. */
export const planOf = (columns: readonly ColumnChoice[]): RowPlan =>
  new Map(
    columns.flatMap(({ target, numbers, dates }, index) =>
      target === null ? [] : [[targetKey(target), { index, numbers, dates }] as const],
    ),
  );

/** One row's cells by what they are. Each method gives null for an empty cell and throws `RowError` for a wrong one. */
export class RowCells {
  readonly #plan: RowPlan;
  readonly #cells: readonly string[];

  constructor(plan: RowPlan, cells: readonly string[]) {
    this.#plan = plan;
    this.#cells = cells;
  }

  text(field: ImportField, most = 200, number = 1, person = 1): string | null {
    const found = this.#find(field, number, person);
    if (found === null) return null;
    if (found.cell.length > most) throw this.#wrong(field, found.cell);
    return found.cell;
  }

  /** The source named for a value. */
  sourceOf(field: ImportField): string | null {
    return this.#cellAt(
      this.#plan.get(targetKey({ field: 'source', number: 1, person: 1, of: field })),
    );
  }

  number(field: ImportField, { least = 0, most = 1e10 } = {}): number | null {
    const found = this.#find(field);
    if (found === null) return null;
    const value = readNumber(found.cell, found.column.numbers);
    if (value === null || value < least || value > most) throw this.#wrong(field, found.cell);
    return value;
  }

  date(field: ImportField): string | null {
    const found = this.#find(field);
    if (found === null) return null;
    return readDate(found.cell, found.column.dates) ?? this.#fail(field, found.cell);
  }

  moment(field: ImportField): number | null {
    const found = this.#find(field);
    if (found === null) return null;
    return readMoment(found.cell, found.column.dates) ?? this.#fail(field, found.cell);
  }

  flag(field: ImportField, number = 1, person = 1): boolean | null {
    const found = this.#find(field, number, person);
    if (found === null) return null;
    if (/^(?:yes|y|true|t|1|x|dnc|litigator)$/i.test(found.cell)) return true;
    if (/^(?:no|n|false|f|0|clean|ok|safe)$/i.test(found.cell)) return false;
    throw this.#wrong(field, found.cell);
  }

  /** Throws that this cell is not what its column holds. */
  #fail(field: ImportField, cell: string): never {
    throw this.#wrong(field, cell);
  }

  /** The error for a value that a caller could not use. */
  wrong(field: ImportField): RowError {
    return this.#wrong(field, this.#find(field)?.cell ?? '');
  }

  #wrong(field: ImportField, cell: string): RowError {
    const name = IMPORT_FIELDS[field].toLowerCase();
    if (PERSONAL.has(field)) return new RowError(`${name} cannot be read`);
    const shown = cell.length > QUOTED_CHARS ? `${cell.slice(0, QUOTED_CHARS)}…` : cell;
    return new RowError(`${name} “${shown}”`);
  }

  #find(field: ImportField, number = 1, person = 1): { cell: string; column: Column } | null {
    const column = this.#plan.get(
      number === 1 && person === 1 ? `${field}:1:1:` : targetKey({ field, number, person }),
    );
    const cell = this.#cellAt(column);
    return column === undefined || cell === null ? null : { cell, column };
  }

  #cellAt(column: Column | undefined): string | null {
    const cell = column === undefined ? '' : (this.#cells[column.index] ?? '');
    return cell === '' || (cell.length < 16 && NOTHING.test(cell)) ? null : cell;
  }
}
