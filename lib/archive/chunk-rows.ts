import { ARCHIVE_TABLES } from '../db/archived-tables.ts';
import type { ImportChunk } from '../domain/import-job.ts';
import type { ArchiveRows } from './archive-rows.ts';
import { readEntry } from './read-entry.ts';

/** The rows of one chunk by table. */
export type ChunkRows = { [Table in keyof ArchiveRows]: ArchiveRows[Table][] };

/** Reads a stored chunk. Its lines were checked when they were stored; one that is none now is left out. */
export function chunkRows({ rows }: Pick<ImportChunk, 'rows'>): ChunkRows {
  const byTable = Object.fromEntries(
    ARCHIVE_TABLES.map((table) => [table, []]),
  ) as unknown as ChunkRows;
  for (const { cells } of rows) {
    const entry = readEntry(cells[0] ?? '');
    if (entry.ok) (byTable[entry.value.table] as unknown[]).push(entry.value.row);
  }
  return byTable;
}
