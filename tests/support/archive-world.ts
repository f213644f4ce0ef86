import { aListing } from './builders.ts';
import { stageArchive } from '@/lib/archive/stage-archive.ts';
import { writeArchive } from '@/lib/archive/write-archive.ts';
import { ARCHIVE_TABLES, type ArchiveTable } from '@/lib/db/archived-tables.ts';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { ImportJob } from '@/lib/domain/import-job.ts';
import { captureListings } from '@/lib/leads/capture-listings.ts';
import { createImporter } from '@/lib/import/importer.ts';

export const ARCHIVE_NOW = Date.UTC(2026, 10, 24, 12);

/** Databases between which archives are carried, all gone after `close`. */
export function openArchiveWorld() {
  const opened: LeadFlowDatabase[] = [];
  const open = (name = `test-${crypto.randomUUID()}`): LeadFlowDatabase => {
    const db = new LeadFlowDatabase(name);
    opened.push(db);
    return db;
  };
  return {
    open,
    async close(): Promise<void> {
      for (const db of opened) db.close();
      for (const db of opened) await db.delete();
    },
  };
}

/** When houses were captured: before any archive. */
export const CAPTURED_AT = Date.UTC(2026, 10, 1);

/** Captures made-up houses at these numbers of one street; gives the ids of their leads. */
export async function captureHouses(db: LeadFlowDatabase, ...houses: number[]): Promise<string[]> {
  const listings = houses.map((house) =>
    aListing({
      listingId: `${house}`,
      url: `https://www.example.com/${house}`,
      address: { ...aListing().address, street: `${house} Sample St` },
    }),
  );
  const inputs = listings.map((listing) => ({ listing, missingFields: [] }));
  const { items } = await captureListings(db, inputs, CAPTURED_AT);
  return items.map(({ lead }) => lead.id);
}

/** A file with everything the leads of a database have. */
export async function archiveOf(db: LeadFlowDatabase, pageLeads?: number): Promise<File> {
  const options = pageLeads === undefined ? {} : { pageLeads };
  const { file } = await writeArchive(db, ARCHIVE_NOW, options);
  return new File([file], 'leadflow-archive-2026-11-24.jsonl');
}

/** Reads an archive as the screen does before it asks. */
export async function stage(db: LeadFlowDatabase, file: File): Promise<ImportJob> {
  const staged = await stageArchive(db, file, { at: ARCHIVE_NOW });
  if (!staged.ok) throw new Error(staged.failure.kind);
  return staged.value;
}

/** Restores an archive to its end, and gives the import as it ended. */
export async function restore(db: LeadFlowDatabase, file: File): Promise<ImportJob> {
  const { id } = await stage(db, file);
  const importer = createImporter({ db, clock: () => ARCHIVE_NOW });
  await importer.restore(id);
  await importer.work();
  return endedImport(db, id);
}

/** Takes a whole restore back. */
export async function undoRestore(db: LeadFlowDatabase, id: string): Promise<ImportJob> {
  const importer = createImporter({ db, clock: () => ARCHIVE_NOW });
  const begun = await importer.undo(id);
  if (!begun.ok) throw new Error(begun.failure.kind);
  await importer.work();
  return endedImport(db, id);
}

async function endedImport(db: LeadFlowDatabase, id: string): Promise<ImportJob> {
  const job = await db.imports.get(id);
  if (job === undefined) throw new Error('The import is gone');
  return job;
}

/** All rows of the archived tables, and the tallies. Events of restores are of the database, not of its leads. */
export async function tablesOf(
  db: LeadFlowDatabase,
): Promise<Record<ArchiveTable | 'tallies', unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const name of ARCHIVE_TABLES) rows[name] = await db.table(name).toArray();
  // Its place in a queue is of the browser in which it waited.
  rows['lookups'] = (await db.lookups.toArray()).map((lookup) => ({ ...lookup, turn: 0 }));
  const events = await db.events.toArray();
  rows['events'] = events.filter(({ detail }) => detail.kind !== 'restored');
  rows['tallies'] = await db.tallies.filter(({ count }) => count > 0).toArray();
  return rows;
}

/** An archive with these lines below its own, counted in. */
export async function withLines(
  file: File,
  table: ArchiveTable,
  ...lines: string[]
): Promise<File> {
  const [first = '', ...rest] = (await file.text()).split('\n').filter(Boolean);
  const head = JSON.parse(first) as { counts: Record<string, number> };
  head.counts[table] = (head.counts[table] ?? 0) + lines.length;
  return new File([[JSON.stringify(head), ...rest, ...lines].join('\n')], file.name);
}
