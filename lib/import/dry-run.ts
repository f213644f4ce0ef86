import type { LeadFlowDatabase } from '../db/database.ts';
import { chunkAt } from '../db/imports.ts';
import type { ColumnChoice } from '../domain/import-field.ts';
import {
  NO_COUNTS,
  type ImportCounts,
  type ImportJob,
  type ImportOptions,
  type LeftOutCell,
  type RefusedRow,
} from '../domain/import-job.ts';
import type { Suspicion } from '../leads/duplicate-rows.ts';
import { FileTwins } from './file-twins.ts';
import { ImportBatch } from './import-batch.ts';
import { readChunk } from './read-chunk.ts';
import { stageNames } from './stage-places.ts';
import { addCounts, MOST_TOLD } from './write-chunk.ts';

/** What an import would do. */
export interface DryRun {
  rows: number;
  counts: ImportCounts;
  /** Values that would be given to leads that are here already. */
  filledFields: number;
  /**
   * Rows that may be the house of a lead that is here: each becomes a new lead and a question. Rows of the file that
   * may be one another's house are found by the import only, and add to these.
   */
  maybe: number;
  /** The first rows that cannot be read. */
  refused: RefusedRow[];
  /** How many cells rows would be imported without, and the first of them. */
  leftOutCells: number;
  leftOut: LeftOutCell[];
  /** Rows that `refusedRowsCsv` holds: those that cannot be read, and those short of a cell. */
  rowsToMend: number;
  /** Names of stages in the file that are none of ours; those rows go to the first stage. */
  unknownStages: string[];
}

export interface DryRunOptions {
  at: number;
  signal?: AbortSignal;
  onRows?: (rows: number) => void;
}

const MOST_STAGES = 10;

/**
 * Goes through a staged file as the import will, and writes nothing. Throws when `signal` aborts. What earlier rows
 * would have made is not in the database; of a house that comes again they are gone through once more, uncounted.
 */
export async function dryRun(
  db: LeadFlowDatabase,
  job: ImportJob,
  choices: { columns: ColumnChoice[]; options: ImportOptions },
  { at, signal, onRows }: DryRunOptions,
): Promise<DryRun> {
  const names = await stageNames(db);
  const context = { importId: job.id, at, options: choices.options, rankIn: () => '', ...names };
  const unknownStages = new Set<string>();
  const readAgain = async (index: number, wanted: ReadonlySet<number>) => {
    const chunk = await chunkAt(db, job.id, index);
    const rows = chunk?.rows.filter(({ row }) => wanted.has(row)) ?? [];
    return readChunk({ id: job.id, columns: choices.columns }, { rows }, at).rows;
  };
  const twins = new FileTwins(readAgain);
  let result: Omit<DryRun, 'unknownStages'> = {
    rows: 0,
    counts: NO_COUNTS,
    filledFields: 0,
    maybe: 0,
    refused: [],
    leftOutCells: 0,
    leftOut: [],
    rowsToMend: 0,
  };
  for (let index = 0; index < job.chunks; index += 1) {
    signal?.throwIfAborted();
    const chunk = await chunkAt(db, job.id, index);
    if (chunk === undefined) break;
    const read = readChunk({ id: job.id, columns: choices.columns }, chunk, at);
    const { rows, refused, leftOut } = read;
    const batch = await ImportBatch.open(db, rows, context, await twins.before(rows));
    for (const row of rows) batch.add(row);
    for (const _ of refused) batch.refuse();
    twins.add(chunk.rows[0]?.row ?? 0, rows);
    for (const { stageName } of rows)
      if (stageName !== null && !names.stageIds.has(stageName.toLowerCase()))
        if (unknownStages.size < MOST_STAGES) unknownStages.add(stageName);
    result = {
      rows: result.rows + chunk.rows.length,
      counts: addCounts(result.counts, batch.counts),
      filledFields: result.filledFields + batch.filledFields,
      maybe: result.maybe + batch.suspicions.filter((each) => isOfLeadHere(each, job.id)).length,
      refused: [...result.refused, ...refused].slice(0, MOST_TOLD),
      leftOutCells: result.leftOutCells + leftOut.length,
      leftOut: [...result.leftOut, ...leftOut].slice(0, MOST_TOLD),
      rowsToMend: result.rowsToMend + refused.length + new Set(leftOut.map(({ row }) => row)).size,
    };
    onRows?.(result.rows);
  }
  return { ...result, unknownStages: [...unknownStages] };
}

const isOfLeadHere = ({ others }: Suspicion, importId: string): boolean =>
  others.some(({ lead }) => lead.importId !== importId);
