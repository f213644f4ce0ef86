import type { LeadFlowDatabase } from '../db/database.ts';
import { chunkAt } from '../db/imports.ts';
import { identityEntries } from '../domain/identity-keys.ts';
import type { ColumnChoice } from '../domain/import-field.ts';
import {
  NO_COUNTS,
  type ImportCounts,
  type ImportJob,
  type ImportOptions,
  type RefusedRow,
} from '../domain/import-job.ts';
import { ImportBatch } from './import-batch.ts';
import type { ImportRow } from './read-row.ts';
import { stageNames } from './stage-places.ts';
import { addCounts, readChunk } from './write-chunk.ts';

/** What an import would do. */
export interface DryRun {
  rows: number;
  counts: ImportCounts;
  /** Values that would be given to leads that are here already. */
  filledFields: number;
  /** Rows that may be the house of a lead that is here: each becomes a new lead and a question. */
  maybe: number;
  /** The first rows that cannot be read. */
  refused: RefusedRow[];
  /** Names of stages in the file that are none of ours; those rows go to the first stage. */
  unknownStages: string[];
}

export interface DryRunOptions {
  at: number;
  signal?: AbortSignal;
  onRows?: (rows: number) => void;
}

const MOST_REFUSED = 200;
const MOST_STAGES = 10;

/** Goes through a staged file as the import will, and writes nothing. Throws when `signal` aborts. */
export async function dryRun(
  db: LeadFlowDatabase,
  job: ImportJob,
  choices: { columns: ColumnChoice[]; options: ImportOptions },
  { at, signal, onRows }: DryRunOptions,
): Promise<DryRun> {
  const names = await stageNames(db);
  const context = { importId: job.id, at, options: choices.options, rankIn: () => '', ...names };
  const unknownStages = new Set<string>();
  const seen = new Set<string>();
  let result: Omit<DryRun, 'unknownStages'> = {
    rows: 0,
    counts: NO_COUNTS,
    filledFields: 0,
    maybe: 0,
    refused: [],
  };
  for (let index = 0; index < job.chunks; index += 1) {
    signal?.throwIfAborted();
    const chunk = await chunkAt(db, job.id, index);
    if (chunk === undefined) break;
    const { rows, refused } = readChunk({ id: job.id, columns: choices.columns }, chunk, at);
    const fresh = rows.filter((row) => !wasSeen(row, seen));
    const batch = await ImportBatch.open(db, fresh, context);
    for (const row of fresh) batch.add(row);
    for (const { stageName } of rows)
      if (stageName !== null && !names.stageIds.has(stageName.toLowerCase()))
        unknownStages.add(stageName);
    const twice = rows.length - fresh.length;
    result = {
      rows: result.rows + chunk.rows.length,
      counts: addCounts(addCounts(result.counts, batch.counts), {
        ...NO_COUNTS,
        twice,
        refused: refused.length,
      }),
      filledFields: result.filledFields + batch.filledFields,
      maybe: result.maybe + batch.suspicions.length,
      refused: [...result.refused, ...refused].slice(0, MOST_REFUSED),
    };
    onRows?.(result.rows);
  }
  return { ...result, unknownStages: [...unknownStages].slice(0, MOST_STAGES) };
}

/** Whether an earlier row of the file surely was this house: of those, nothing else is in the database yet. */
function wasSeen({ identity }: ImportRow, seen: Set<string>): boolean {
  const keys = identityEntries({
    listingKeys: identity.listingKeys,
    addressKey: identity.address?.key ?? null,
    apn: null,
    attomId: identity.attomId,
    mlsId: null,
  }).filter((entry) => !/^[ns]:/.test(entry));
  const isKnown = keys.some((key) => seen.has(key));
  for (const key of keys) seen.add(key);
  return isKnown;
}
