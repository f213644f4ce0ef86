import type { LeadFlowDatabase } from '../db/database.ts';
import { chunkAt } from '../db/imports.ts';
import { readErasures } from '../db/erasures.ts';
import { CHANGE_TABLES, writeChange, type RowWrite } from '../db/write-change.ts';
import { factsWithoutErased, withoutErased } from '../domain/erasure.ts';
import type { FactValues } from '../domain/facts.ts';
import type { ImportCounts, ImportJob } from '../domain/import-job.ts';
import { questionRows } from '../leads/duplicate-rows.ts';
import type { ChunkMemory } from './chunk-memory.ts';
import { ImportBatch } from './import-batch.ts';
import { readChunk, type ReadChunk } from './read-chunk.ts';
import { placesFor, stageNames } from './stage-places.ts';

/** So many refused rows and left-out cells are kept for the screen; all are counted. */
export const MOST_TOLD = 200;

/**
 * Imports the next chunk of a running import: its leads, the people of its rows, the event and the import's
 * own progress in one transaction, so a worker that dies leaves a chunk written once or not at all. The raw rows
 * go with it. Gives the import as it is then; undefined when it is not running any more.
 */
export function writeNextChunk(
  db: LeadFlowDatabase,
  importId: string,
  at: number,
  memory: ChunkMemory,
): Promise<ImportJob | undefined> {
  const tables = [...CHANGE_TABLES, 'contacts', 'erasures', 'imports', 'importChunks'];
  return db.transaction('rw', tables, async () => {
    const job = await db.imports.get(importId);
    if (job?.state !== 'running') return undefined;
    const index = job.nextChunk;
    const chunk = memory.take(importId, index) ?? (await readStored(db, job, index, at));
    if (chunk === null) throw new Error('A chunk of a running import is gone');
    const read = await withoutErasedPeople(db, chunk);
    const batch = await sortRows(db, job, { ...read, at }, memory);
    const [eventId] = await Promise.all([
      writeBatch(db, job, batch, at),
      db.importChunks.delete([importId, index]),
      readAhead(db, job, at, memory),
    ]);
    const next = advanced(job, batch, { ...read, eventId, at });
    await db.imports.put(next);
    return next;
  });
}

/** Reads the chunk after this one while the browser writes this one. */
async function readAhead(
  db: LeadFlowDatabase,
  job: ImportJob,
  at: number,
  memory: ChunkMemory,
): Promise<void> {
  const index = job.nextChunk + 1;
  const chunk = await readStored(db, job, index, at);
  if (chunk !== null) memory.keep({ importId: job.id, index, chunk });
}

async function readStored(
  db: LeadFlowDatabase,
  job: ImportJob,
  index: number,
  at: number,
): Promise<ReadChunk | null> {
  const chunk = await chunkAt(db, job.id, index);
  return chunk === undefined ? null : readChunk(job, chunk, at);
}

/** A file must not bring back whoever was erased. */
async function withoutErasedPeople(db: LeadFlowDatabase, read: ReadChunk): Promise<ReadChunk> {
  const isErased = await readErasures(db);
  if (isErased === null) return read;
  const rows = read.rows.map((row) => {
    const left = (facts: Partial<FactValues>) => factsWithoutErased(facts, row.address, isErased);
    return {
      ...row,
      persons: withoutErased(row.persons, row.address, isErased),
      facts: left(row.facts),
      bySource: new Map([...row.bySource].map(([source, facts]) => [source, left(facts)])),
    };
  });
  return { ...read, rows };
}

async function sortRows(
  db: LeadFlowDatabase,
  job: ImportJob,
  { rows, refused, at }: ReadChunk & { at: number },
  { bottoms }: ChunkMemory,
): Promise<ImportBatch> {
  const names = await stageNames(db);
  const rankIn = await placesFor(db, rows, { ...names, chosenId: job.options.stageId, bottoms });
  const context = { importId: job.id, at, options: job.options, rankIn, ...names };
  const batch = await ImportBatch.open(db, rows, context);
  for (const row of rows) batch.add(row);
  for (const _ of refused) batch.refuse();
  return batch;
}

async function writeBatch(
  db: LeadFlowDatabase,
  job: ImportJob,
  batch: ImportBatch,
  at: number,
): Promise<string | null> {
  const leads = [...batch.leads.values()];
  if (leads.length === 0) return null;
  const questions = await questionRows(db, batch.suspicions, at);
  const writes = leads.map((row): RowWrite => ({
    table: 'leads',
    key: row.id,
    row,
    isNew: batch.isNew(row),
  }));
  const [event] = await Promise.all([
    writeChange(db, {
      at,
      actor: 'user',
      leadIds: leads.map(({ id }) => id),
      detail: {
        kind: 'imported',
        importId: job.id,
        fileName: job.fileName,
        created: batch.counts.created,
        filled: batch.counts.filled,
      },
      isBrief: true,
      writes: [...writes, ...questions],
      observations: batch.observations,
    }),
    db.contacts.bulkPut([...batch.contacts.values()]),
  ]);
  return event.id;
}

function advanced(
  job: ImportJob,
  batch: ImportBatch,
  done: Omit<ReadChunk, 'rows'> & { eventId: string | null; at: number },
): ImportJob {
  const nextChunk = job.nextChunk + 1;
  const isLast = nextChunk >= job.chunks;
  return {
    ...job,
    nextChunk,
    counts: addCounts(job.counts, batch.counts),
    maybe: job.maybe + batch.suspicions.length,
    refused: [...job.refused, ...done.refused].slice(0, MOST_TOLD),
    leftOutCells: job.leftOutCells + done.leftOut.length,
    leftOut: [...job.leftOut, ...done.leftOut].slice(0, MOST_TOLD),
    eventIds: done.eventId === null ? job.eventIds : [...job.eventIds, done.eventId],
    state: isLast ? 'done' : job.state,
    endedAt: isLast ? done.at : null,
  };
}

/** Both counts together. */
export const addCounts = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  created: a.created + b.created,
  filled: a.filled + b.filled,
  unchanged: a.unchanged + b.unchanged,
  twice: a.twice + b.twice,
  refused: a.refused + b.refused,
});
