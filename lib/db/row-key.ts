import type { TableSchema } from 'dexie';

/** The key of a row, for tables whose key is one text of the row. */
export const rowKey = ({ schema }: { schema: TableSchema }, row: object): string =>
  Reflect.get(row, schema.primKey.keyPath as string) as string;
