import type { RuleOp } from './filter.ts';

/** Money is in whole dollars, cents in dollars and cents. */
export type FieldUnit = 'money' | 'percent' | 'days' | 'count' | 'year' | 'sqft' | 'cents';

/** How a field is read from a row; null where the row does not know it. */
type Reading<Row> =
  | { kind: 'text'; read: (row: Row) => string | null }
  | { kind: 'number'; unit: FieldUnit; read: (row: Row) => number | null }
  /** Epoch milliseconds. */
  | { kind: 'date'; read: (row: Row) => number | null }
  | { kind: 'flag'; read: (row: Row) => boolean | null }
  /** One of several words, or several of them. */
  | { kind: 'choice'; read: (row: Row) => string | readonly string[] | null };

/** Something rows can be filtered and sorted by. A table of these is all that makes a field. */
export type Field<Row> = Reading<Row> & {
  id: string;
  label: string;
  /** Under which heading it is offered. */
  group: string;
};

export type FieldKind = Field<unknown>['kind'];

/** What can be asked of a kind of field, the usual question first. */
export const OPS: Record<FieldKind, readonly RuleOp[]> = {
  text: ['contains', 'excludes', 'known', 'unknown'],
  number: ['at-least', 'at-most', 'known', 'unknown'],
  date: ['in-last', 'not-in-last', 'in-next', 'from-day', 'to-day', 'known', 'unknown'],
  flag: ['is', 'known', 'unknown'],
  choice: ['any-of', 'none-of', 'known', 'unknown'],
};

/** Fields by id, as rules name them. */
export type FieldTable<Row> = ReadonlyMap<string, Field<Row>>;

export const fieldTable = <Row>(fields: readonly Field<Row>[]): FieldTable<Row> =>
  new Map(fields.map((field) => [field.id, field]));
