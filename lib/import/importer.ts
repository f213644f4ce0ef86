import type { LeadFlowDatabase } from '../db/database.ts';
import { chunksOf, forgetImport, importsInState } from '../db/imports.ts';
import { storageFailure } from '../db/storage-failure.ts';
import { restoreNextChunk } from '../archive/restore-chunk.ts';
import { undoRestoredChunk } from '../archive/undo-restore.ts';
import type { ColumnChoice } from '../domain/import-field.ts';
import {
  canUndoImport,
  UNDO_IMPORT_MS,
  type ImportJob,
  type ImportOptions,
} from '../domain/import-job.ts';
import { DAY_MS, type Clock } from '../shared/clock.ts';
import type { Failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { ChunkMemory } from './chunk-memory.ts';
import { rememberMapping } from './remember-mapping.ts';
import { rememberReading } from './remember-reading.ts';
import { undoNextChunk } from './undo-import.ts';
import { writeNextChunk } from './write-chunk.ts';

/** Rows stored for an import that does not go on hold phones: they do not stay. */
const UNSTARTED_KEPT_MS = DAY_MS;

export interface StartImport {
  importId: string;
  columns: ColumnChoice[];
  options: ImportOptions;
}

export interface ImporterOptions {
  db: LeadFlowDatabase;
  clock: Clock;
  /** Called before each chunk: what keeps a worker alive, and wakes the next one should this one die. */
  beforeChunk?: () => unknown;
}

type Outcome = Promise<Result<null, Failure>>;

/** Runs imports in the background, chunk by chunk. Whatever a dead worker left goes on where it stood. */
export function createImporter(options: ImporterOptions) {
  const { db, clock } = options;
  let lastWork: Promise<void> = Promise.resolve();
  const memory = new ChunkMemory();

  /** Works until nothing is left to do. Called again meanwhile, it looks once more after that. */
  function work(): Promise<void> {
    lastWork = lastWork.catch(() => undefined).then(() => workThrough(options, memory));
    return lastWork;
  }

  return {
    work,
    start: (input: StartImport): Outcome => startImport(db, input, clock()),
    /** Starts, or starts again, the restore of a staged archive. */
    restore: (importId: string): Outcome => startRestore(db, importId, clock()),
    /** Stops a running import. What is imported stays, or is undone. */
    stop: (importId: string, undo: boolean): Outcome => stopImport(db, importId, undo, clock()),
    undo: (importId: string): Outcome => beginUndo(db, importId, clock()),
    /** Whether there is an import to go on with. */
    hasWork: async (): Promise<boolean> =>
      (await importsInState(db, ['running', 'undoing'])).length > 0,
    /** Removes the rows stored for imports that were never started, or failed and were not started again. */
    forgetUnstarted: () => forgetUnstarted(db, clock()),
  };
}
export type Importer = ReturnType<typeof createImporter>;

async function workThrough(
  { db, clock, beforeChunk }: ImporterOptions,
  memory: ChunkMemory,
): Promise<void> {
  for (;;) {
    const [job] = await importsInState(db, ['running', 'undoing']);
    if (job === undefined) return;
    await beforeChunk?.();
    try {
      await nextStep(job)(db, job.id, clock(), memory);
    } catch (error) {
      await failImport(db, job.id, error, clock());
    }
  }
}

/** Lists and archives are read differently; all else about them is the same. */
function nextStep({ state, archive }: ImportJob): typeof writeNextChunk {
  if (archive !== undefined) return state === 'running' ? restoreNextChunk : undoRestoredChunk;
  return state === 'running' ? writeNextChunk : undoNextChunk;
}

/** Storage that is full or broken stops the import where it stands; it can be undone, or started again. */
async function failImport(
  db: LeadFlowDatabase,
  importId: string,
  error: unknown,
  at: number,
): Promise<void> {
  const failure = storageFailure(error);
  if (failure === null) throw error;
  await db.imports.update(importId, { state: 'failed', failure, endedAt: at });
}

function startImport(db: LeadFlowDatabase, input: StartImport, at: number): Outcome {
  return db.transaction('rw', [db.imports, db.settings], async () => {
    const job = await db.imports.get(input.importId);
    if (job === undefined || job.archive !== undefined) return fail<Failure>({ kind: 'not-found' });
    // Pressed twice, or again after a fault: it runs once.
    if (job.state !== 'staged' && job.state !== 'failed') return ok(null);
    const isAgain = job.state === 'failed';
    const { columns, options } = isAgain ? job : input;
    const started: Partial<ImportJob> = { state: 'running', columns, options, failure: null };
    await db.imports.put({ ...job, ...started, startedAt: job.startedAt ?? at, endedAt: null });
    await rememberMapping(db, job.headers, columns, at);
    if (job.readAs !== undefined) await rememberReading(db, job.readAs, at);
    return ok(null);
  });
}

function startRestore(db: LeadFlowDatabase, importId: string, at: number): Outcome {
  return db.transaction('rw', db.imports, async () => {
    const job = await db.imports.get(importId);
    if (job?.archive === undefined) return fail<Failure>({ kind: 'not-found' });
    if (job.state !== 'staged' && job.state !== 'failed') return ok(null);
    const startedAt = job.startedAt ?? at;
    await db.imports.put({ ...job, state: 'running', failure: null, startedAt, endedAt: null });
    return ok(null);
  });
}

function stopImport(db: LeadFlowDatabase, importId: string, undo: boolean, at: number): Outcome {
  return db.transaction('rw', [db.imports, db.importChunks], async () => {
    const job = await db.imports.get(importId);
    if (job === undefined) return fail<Failure>({ kind: 'not-found' });
    if (job.state === 'staging' || job.state === 'staged') {
      await forgetImport(db, importId);
      return ok(null);
    }
    if (job.state !== 'running' && job.state !== 'failed') return ok(null);
    await db.imports.put({ ...job, state: undo ? 'undoing' : 'stopped', endedAt: at });
    // What a restore has added is noted there, for its undo.
    await chunksOf(db, importId)
      .filter(({ added }) => added === undefined)
      .delete();
    return ok(null);
  });
}

function beginUndo(db: LeadFlowDatabase, importId: string, at: number): Outcome {
  return db.transaction('rw', db.imports, async () => {
    const job = await db.imports.get(importId);
    if (job === undefined || !canUndoImport(job, at)) return fail<Failure>({ kind: 'not-found' });
    await db.imports.put({ ...job, state: 'undoing' });
    return ok(null);
  });
}

async function forgetUnstarted(db: LeadFlowDatabase, at: number): Promise<void> {
  const ended = await importsInState(db, ['done', 'stopped']);
  for (const { id, archive, endedAt } of ended)
    if (archive !== undefined && (endedAt ?? 0) + UNDO_IMPORT_MS < at)
      await chunksOf(db, id).delete();
  const waiting = await importsInState(db, ['staging', 'staged', 'failed']);
  for (const { id, state, createdAt } of waiting)
    if (createdAt + UNSTARTED_KEPT_MS < at)
      await (state === 'failed' ? stopImport(db, id, false, at) : forgetImport(db, id));
}
