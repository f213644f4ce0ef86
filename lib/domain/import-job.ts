import { DAY_MS } from '../shared/clock.ts';
import type { Failure } from '../shared/failure.ts';
import type { FileReading } from './file-reading.ts';
import type { ColumnChoice } from './import-field.ts';

/** What happens to leads that are here already. */
export const KNOWN_LEAD_POLICIES = ['fill', 'overwrite', 'skip'] as const;
export type KnownLeadPolicy = (typeof KNOWN_LEAD_POLICIES)[number];

/** What the user decides about a whole import. */
export interface ImportOptions {
  known: KnownLeadPolicy;
  /** Whether a lead that is here already may be moved to an earlier stage. */
  mayMoveBack: boolean;
  /** Where a new lead goes whose row names no stage of ours. */
  stageId: string;
}

/** How an import's rows ended. Together they are the rows read. */
export interface ImportCounts {
  created: number;
  /** Leads here already that got something from their row. */
  filled: number;
  /** Rows of leads here already that said nothing new, or were to be skipped. */
  unchanged: number;
  /** Rows of a house that an earlier row of the same file made a lead of. */
  twice: number;
  refused: number;
}

export const NO_COUNTS: ImportCounts = {
  created: 0,
  filled: 0,
  unchanged: 0,
  twice: 0,
  refused: 0,
};

/** A row that cannot be read. Holds no cell that could be a phone or an e-mail. */
export interface RefusedRow {
  /** As a spreadsheet counts: the first row of the file is 1. */
  row: number;
  /** "price “call”" */
  reason: string;
}

/** A cell that cannot be read and that its row is imported without. Never quotes a phone or an e-mail. */
export interface LeftOutCell {
  /** As a spreadsheet counts. */
  row: number;
  /** "year built “soon” left out" */
  reason: string;
}

/**
 * One file on its way into the pipeline. `staging`: its rows are being stored; `staged`: they are, and nothing
 * else is written; `running` and `undoing` go on whenever the worker lives; `stopped` keeps the rows so far.
 */
export type ImportState =
  | 'staging'
  | 'staged'
  | 'running'
  | 'stopped'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'failed';

export interface ImportJob {
  id: string;
  fileName: string;
  state: ImportState;
  /** Rows of data, and the chunks they are stored in. */
  rows: number;
  chunks: number;
  headers: string[];
  columns: ColumnChoice[];
  options: ImportOptions;
  /** The next chunk to write. Changes in the one transaction that writes the chunk. */
  nextChunk: number;
  counts: ImportCounts;
  /** New leads that may be the house of another: each is a question in the inbox. */
  maybe: number;
  /** The first of the refused rows; `counts.refused` is how many there are. */
  refused: RefusedRow[];
  /** How many cells rows were imported without, and the first of them. */
  leftOutCells: number;
  leftOut: LeftOutCell[];
  /** One event for each chunk that changed something; undone together, the last first. */
  eventIds: string[];
  /** How many of the events are undone, and how many leads an undo left because they were changed since. */
  undoneEvents: number;
  keptByUndo: number;
  createdAt: number;
  startedAt: number | null;
  endedAt: number | null;
  failure: Failure | null;
  /** How the file looked and was read; absent for archives. */
  readAs?: { look: string; reading: FileReading };
  /** Present when the file is an archive. */
  archive?: ArchiveContents;
}

/** How long a whole import can be undone. */
export const UNDO_IMPORT_MS = 30 * DAY_MS;

/** Whether an import has ended and can still be undone; the background asks this once more. */
export const canUndoImport = ({ state, endedAt }: ImportJob, now: number): boolean =>
  (state === 'done' || state === 'stopped') && (endedAt ?? 0) + UNDO_IMPORT_MS >= now;

/** A file whose rows are about to be stored. */
export const newImportJob = (
  file: Pick<
    ImportJob,
    'id' | 'fileName' | 'headers' | 'columns' | 'options' | 'createdAt' | 'readAs'
  >,
): ImportJob => ({
  ...file,
  fileName: file.fileName.slice(0, 200),
  state: 'staging',
  rows: 0,
  chunks: 0,
  nextChunk: 0,
  counts: NO_COUNTS,
  maybe: 0,
  refused: [],
  leftOutCells: 0,
  leftOut: [],
  eventIds: [],
  undoneEvents: 0,
  keptByUndo: 0,
  startedAt: null,
  endedAt: null,
  failure: null,
});

/** An import after one step of its undo more. */
export interface UndoStep {
  /** Whether the step took an event back. */
  undidEvent: boolean;
  /** Leads it left as they are, because they were changed since. */
  kept: number;
  isLast: boolean;
  at: number;
}

/** The job after a step of its undo. */
export const afterUndoStep = (
  job: ImportJob,
  { undidEvent, kept, isLast, at }: UndoStep,
): ImportJob => ({
  ...job,
  undoneEvents: job.undoneEvents + (undidEvent ? 1 : 0),
  keptByUndo: job.keptByUndo + kept,
  state: isLast ? 'undone' : 'undoing',
  endedAt: isLast ? at : job.endedAt,
});

/** What an archive holds, as it was when the file was read. */
export interface ArchiveContents {
  madeAt: number;
  /** The version of address keys its answers were paid for under. */
  keyVersion: number;
  leads: number;
  /** Of those, how many were here already. */
  known: number;
}

/**
 * Rows of a file as they were read, stored until they are imported. May hold phones; deleted with the write. Of an
 * archive a note of what the chunk added stays, for undo.
 */
export interface ImportChunk {
  importId: string;
  index: number;
  rows: NumberedRow[];
  added?: AddedRows;
}

/** The keys of rows that came with a chunk of an archive beside the rows its event tells of, by table. */
export interface AddedRows {
  eventId: string;
  keys: Record<string, string[]>;
}

/** A row and its place in the file, as a spreadsheet counts. */
export interface NumberedRow {
  row: number;
  cells: string[];
}
