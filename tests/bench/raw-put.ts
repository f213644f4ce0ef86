import { LeadFlowDatabase } from '../../lib/db/database.ts';

/** Milliseconds to put all records of these tables into empty ones with the same indexes, in one transaction. */
export async function rawPut(db: LeadFlowDatabase, tables: readonly string[]): Promise<number> {
  const rows = await Promise.all(tables.map((table) => db.table<object>(table).toArray()));
  const floor = new LeadFlowDatabase('bench-floor');
  await floor.open();
  const raw = floor.backendDB();
  const startedAt = performance.now();
  await new Promise<void>((resolve, reject) => {
    const tx = raw.transaction([...tables], 'readwrite', { durability: 'strict' });
    for (const [index, table] of tables.entries()) {
      const store = tx.objectStore(table);
      for (const row of rows[index] ?? []) store.put(row);
    }
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('error', () => reject(new Error('The floor could not be written')));
  });
  const ms = performance.now() - startedAt;
  await floor.delete();
  return ms;
}
