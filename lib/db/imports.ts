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

/** The import a panel shows: the one begun last. */
export const latestImport = (db: LeadFlowDatabase): Promise<ImportJob | undefined> =>
  latest(db, ({ archive }) => archive === undefined);

/** The restore of an archive begun last. */
export const latestRestore = (db: LeadFlowDatabase): Promise<ImportJob | undefined> =>
  latest(db, ({ archive }) => archive !== undefined);

async function latest(
  db: LeadFlowDatabase,
  isWanted: (job: ImportJob) => boolean,
): Promise<ImportJob | undefined> {
  const jobs = await db.imports.orderBy('createdAt').toArray();
  return jobs.findLast(isWanted);
}

/** Removes an import that wrote nothing, and the rows it stored. */
export function forgetImport(db: LeadFlowDatabase, importId: string): Promise<void> {
  return db.transaction('rw', [db.imports, db.importChunks], async () => {
    await db.imports.delete(importId);
    await chunksOf(db, importId).delete();
  });
}
