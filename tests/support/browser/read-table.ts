import type { Page } from 'puppeteer';

/**
 * Every row of one table of LeadFlow's database, read beside the app and not through it, from one of our
 * own pages. What rows look like is the caller's knowledge.
 */
export function readTable<Row>(ownPage: Page, table: string): Promise<Row[]> {
  return ownPage.evaluate(async (name) => {
    const opening = indexedDB.open('leadflow');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('Not opened')));
    });
    try {
      const reading = database.transaction(name).objectStore(name).getAll();
      return await new Promise<Row[]>((resolve, reject) => {
        reading.addEventListener('success', () => resolve(reading.result as Row[]));
        reading.addEventListener('error', () => reject(reading.error ?? new Error('Not read')));
      });
    } finally {
      // An open connection would keep a newer version of the database from opening.
      database.close();
    }
  }, table);
}
