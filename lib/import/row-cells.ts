import {
  IMPORT_FIELDS,
  NUMBERED_FIELDS,
  targetKey,
  type ColumnChoice,
  type ColumnTarget,
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
/**
 * What a lead stands on: which house, where in the pipeline, at what price. A row whose cell of these cannot be read
 * would become a wrong lead; without any other cell it is only a poorer one.
 */
const REFUSING: ReadonlySet<ImportField> = new Set<ImportField>([
  'address',
  'street',
  'unit',
  'city',
  'state',
  'zip',
  'country',
  'stage',
  'stageSince',
  'captured',
  'price',
  'priceMax',
  'priceKind',
  'currency',
]);
const QUOTED_CHARS = 40;

interface Column {
  index: number;
  numbers: NumberStyle;
  dates: DateOrder;
}

/** Which of several: phone 2 of person 1. */
export type Place = Pick<ColumnTarget, 'number' | 'person'>;

/** Where in a row each target is. Made once for a file. */
export interface RowPlan {
  columns: ReadonlyMap<string, Column>;
  /** The places of each field that the file has columns for: most of the many possible ones it has not. */
  places: ReadonlyMap<ImportField, readonly Place[]>;
}

/** The plan of these choices. */
export function planOf(choices: readonly ColumnChoice[]): RowPlan {
  const columns = new Map<string, Column>();
  const places = new Map<ImportField, Place[]>();
  for (const [index, { target, numbers, dates }] of choices.entries()) {
    if (target === null) continue;
    columns.set(targetKey(target), { index, numbers, dates });
    const { field, number, person } = target;
    places.set(field, [...(places.get(field) ?? []), { number, person }]);
  }
  for (const own of places.values()) own.sort((a, b) => a.person - b.person || a.number - b.number);
  return { columns, places };
}

const NO_PLACES: readonly Place[] = [];

/**
 * One row's cells by what they are. Each method gives null for an empty cell. One that is not what its column holds
 * throws `RowError` where the lead would be wrong without it, else counts as empty and is told in `leftOut`.
 */
export class RowCells {
  /** "year built “soon” left out", each once. */
  readonly leftOut: string[] = [];
  readonly #plan: RowPlan;
  readonly #cells: readonly string[];

  constructor(plan: RowPlan, cells: readonly string[]) {
    this.#plan = plan;
    this.#cells = cells;
  }

  /** The places a field has columns for, in order. */
  placesOf(field: ImportField): readonly Place[] {
    return this.#plan.places.get(field) ?? NO_PLACES;
  }

  text(field: ImportField, most = 200, number = 1, person = 1): string | null {
    const found = this.#find(field, number, person);
    if (found === null) return null;
    return found.cell.length > most ? this.cannotUse(field, number, person) : found.cell;
  }

  /** The source named for a value. */
  sourceOf(field: ImportField): string | null {
    return this.#cellAt(
      this.#plan.columns.get(targetKey({ field: 'source', number: 1, person: 1, of: field })),
    );
  }

  number(field: ImportField, { least = 0, most = 1e10 } = {}): number | null {
    const found = this.#find(field);
    if (found === null) return null;
    const value = readNumber(found.cell, found.column.numbers);
    return value === null || value < least || value > most ? this.cannotUse(field) : value;
  }

  date(field: ImportField): string | null {
    const found = this.#find(field);
    if (found === null) return null;
    return readDate(found.cell, found.column.dates) ?? this.cannotUse(field);
  }

  moment(field: ImportField): number | null {
    const found = this.#find(field);
    if (found === null) return null;
    return readMoment(found.cell, found.column.dates) ?? this.cannotUse(field);
  }

  /** Flags warn of a call, so one that cannot be read counts as set. */
  flag(field: ImportField, number = 1, person = 1): boolean | null {
    const found = this.#find(field, number, person);
    if (found === null) return null;
    if (/^(?:yes|y|true|t|1|x|dnc|litigator)$/i.test(found.cell)) return true;
    if (/^(?:no|n|false|f|0|clean|ok|safe)$/i.test(found.cell)) return false;
    this.#tell(`${this.#named(field, number, person)} taken as yes`);
    return true;
  }

  /** Refuses the row for this cell, or goes on without it. */
  cannotUse(field: ImportField, number = 1, person = 1): null {
    const name = this.#named(field, number, person);
    if (REFUSING.has(field)) throw new RowError(name);
    this.#tell(`${name} left out`);
    return null;
  }

  #tell(words: string): void {
    if (!this.leftOut.includes(words)) this.leftOut.push(words);
  }

  #named(field: ImportField, number: number, person: number): string {
    const name = IMPORT_FIELDS[field].toLowerCase();
    const which = NUMBERED_FIELDS.has(field) && number > 1 ? ` ${number}` : '';
    if (PERSONAL.has(field)) return `${name}${which} (not shown)`;
    const cell = this.#find(field, number, person)?.cell ?? '';
    const shown = cell.length > QUOTED_CHARS ? `${cell.slice(0, QUOTED_CHARS)}…` : cell;
    return `${name}${which} “${shown}”`;
  }

  #find(field: ImportField, number = 1, person = 1): { cell: string; column: Column } | null {
    const column = this.#plan.columns.get(
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
