import { Dexie } from 'dexie';
import type { ImportChunk, ImportJob, ImportState } from '../domain/import-job.ts';
import type { LeadFlowDatabase } from './database.ts';

/** Chunks of one import, by their place in the file. */
export const chunksOf = (db: LeadFlowDatabase, importId: string) =>
  db.importChunks
    .where('[importId+index]')
    .between([importId, Dexie.minKey], [importId, Dexie.maxKey]);

/** One chunk; undefined once it is imported. */
export const chunkAt = (
  db: LeadFlowDatabase,
  importId: string,
  index: number,
): Promise<ImportChunk | undefined> => db.importChunks.get([importId, index]);

/** Imports in these states, the oldest first. */
export const importsInState = (
  db: LeadFlowDatabase,
  states: readonly ImportState[],
): Promise<ImportJob[]> =>
  db.imports
    .where('state')
    .anyOf([...states])
    .sortBy('createdAt');

const MOST_RECENT = 50;

/** The imports of lists begun last, the last of them first. */
export const recentImports = (db: LeadFlowDatabase): Promise<ImportJob[]> =>
  lastFirst(db)
    .filter(({ archive }) => archive === undefined)
    .limit(MOST_RECENT)
    .toArray();

/** The restore of an archive begun last. */
export const latestRestore = (db: LeadFlowDatabase): Promise<ImportJob | undefined> =>
  lastFirst(db)
    .filter(({ archive }) => archive !== undefined)
    .first();

// oxlint-disable-next-line unicorn/no-array-reverse -- a collection, not an array
const lastFirst = (db: LeadFlowDatabase) => db.imports.orderBy('createdAt').reverse();

/** Removes an import that wrote nothing, and the rows it stored. */
export function forgetImport(db: LeadFlowDatabase, importId: string): Promise<void> {
  return db.transaction('rw', [db.imports, db.importChunks], async () => {
    await db.imports.delete(importId);
    await chunksOf(db, importId).delete();
  });
}
