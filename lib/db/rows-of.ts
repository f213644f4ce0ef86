/** So many rows that it matters how they are read. */
const MANY = 200;

/** What is used here of a table with ids for keys. */
interface ReadTable<Row> {
  count: () => PromiseLike<number>;
  toArray: () => PromiseLike<Row[]>;
  bulkGet: (ids: string[]) => PromiseLike<(Row | undefined)[]>;
}

/** The rows of these ids that are there, in no order; each id once. */
export async function rowsOf<Row extends { id: string }>(
  table: ReadTable<Row>,
  ids: readonly string[],
): Promise<Row[]> {
  const wanted = new Set(ids);
  // Reading a table whole costs a fraction of asking for each of its rows.
  const isMost = wanted.size >= MANY && wanted.size * 2 >= (await table.count());
  if (isMost) return (await table.toArray()).filter(({ id }) => wanted.has(id));
  const rows = await table.bulkGet([...wanted]);
  return rows.filter((row) => row !== undefined);
}
