import type { LeadFlowDatabase } from '../db/database.ts';
import type { RowWrite } from '../db/write-change.ts';
import type { ImportJob } from '../domain/import-job.ts';
import type { Lead } from '../domain/lead.ts';
import type { Stage } from '../domain/stage.ts';
import { questionRows, suspicionsAbout } from '../leads/duplicate-rows.ts';
import type { ChunkRows } from './chunk-rows.ts';
import type { KnownOfLeads } from './hanging-rows.ts';
import { joinHouses, type JoinContext, type JoinedHouses } from './join-houses.ts';
import { wholeLeads, type NewFamily } from './new-leads.ts';

export interface HouseContext extends JoinContext {
  job: ImportJob;
  known: KnownOfLeads;
}

export interface NewHouses extends Pick<JoinedHouses, 'alone' | 'joined'> {
  writes: RowWrite[];
}

/**
 * Stages, leads, merged leads and questions that are not here. New leads that are surely the house of one that is
 * here are merged into it; those that may be one are asked about.
 */
export async function newHouses(
  db: LeadFlowDatabase,
  rows: ChunkRows,
  families: readonly NewFamily[],
  context: HouseContext,
): Promise<NewHouses> {
  const { job, known, at } = context;
  const stages = new Map((await db.stages.toArray()).map((stage) => [stage.id, stage]));
  const newStages = rows.stages.filter(({ id }) => !stages.has(id));
  for (const stage of newStages) stages.set(stage.id, stage);
  const asked = await db.duplicates.bulkGet(rows.duplicates.map(({ id }) => id));
  const questions = rows.duplicates.filter((_, index) => asked[index] === undefined);
  const { leads, merged } = await wholeLeads(db, families, { stages, known, at });
  // Leads of one archive were told apart when it was made: only those from elsewhere may be their houses.
  const isAlone = (await db.leads.count()) === job.counts.created;
  const suspicions = isAlone
    ? leads.map((lead) => ({ lead, others: [] }))
    : await suspicionsAbout(db, leads);
  const { alone, joined, resting } = await joinHouses(db, suspicions, context);
  const aloneIds = new Set(alone.map(({ id }) => id));
  const open = suspicions.filter(({ lead }) => aloneIds.has(lead.id));
  const writes = [
    ...newStages.map((row: Stage): RowWrite => ({ table: 'stages', key: row.id, row })),
    ...questions.map((row): RowWrite => ({ table: 'duplicates', key: row.id, row })),
    // Asked for already: none of these is here.
    ...alone.map((row): RowWrite => ({ table: 'leads', key: row.id, row, isNew: true })),
    ...[...merged, ...resting].map((row): RowWrite => ({ table: 'mergedLeads', key: row.id, row })),
    ...(await questionRows(db, open, at)),
  ];
  return { alone, joined, writes };
}

/** A lead as it should be after the restore. */
export const leadWrite = (row: Lead): RowWrite => ({ table: 'leads', key: row.id, row });
