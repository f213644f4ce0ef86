import { ARCHIVE_TABLES } from '../db/archived-tables.ts';
import type { ImportChunk } from '../domain/import-job.ts';
import type { ArchiveEntry, ArchiveRows } from './archive-rows.ts';

/** The rows of one chunk by table. */
export type ChunkRows = { [Table in keyof ArchiveRows]: ArchiveRows[Table][] };

/** Reads a stored chunk. What is stored there has passed a schema, and is not checked again. */
export function chunkRows({ rows }: Pick<ImportChunk, 'rows'>): ChunkRows {
  const byTable = Object.fromEntries(
    ARCHIVE_TABLES.map((table) => [table, []]),
  ) as unknown as ChunkRows;
  for (const { cells } of rows) {
    const { table, row } = JSON.parse(cells[0] ?? '') as ArchiveEntry;
    (byTable[table] as unknown[]).push(row);
  }
  return byTable;
}
