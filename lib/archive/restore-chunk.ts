import type { LeadFlowDatabase } from '../db/database.ts';
import { chunkAt } from '../db/imports.ts';
import { survivorIds } from '../db/merged-leads.ts';
import { CHANGE_TABLES, writeChange, type RowWrite } from '../db/write-change.ts';
import type { ImportJob } from '../domain/import-job.ts';
import type { Lead } from '../domain/lead.ts';
import type { Stage } from '../domain/stage.ts';
import { deriveLeads } from '../leads/derive-lead.ts';
import { questionRows } from '../leads/duplicate-rows.ts';
import { knownHouses } from '../leads/find-same-property.ts';
import { identityOfLead } from '../leads/property-identity.ts';
import { newId } from '../shared/ids.ts';
import { chunkRows, type ChunkRows } from './chunk-rows.ts';
import { addHanging, type Hung } from './hanging-rows.ts';
import { newFamilies, wholeLeads, type NewFamily } from './new-leads.ts';

/** The tables a restore and its undo write. */
export const RESTORE_TABLES = [
  ...CHANGE_TABLES,
  'contacts',
  'lookups',
  'ledger',
  'cache',
  'imports',
  'importChunks',
] as const;

/**
 * Adds the next chunk of a running restore: leads that are not here with all that hangs on them, the event, and
 * the restore's own progress in one transaction. What is here stays as it is. Gives the import as it is then;
 * undefined when it is not running any more.
 */
export function restoreNextChunk(
  db: LeadFlowDatabase,
  importId: string,
  at: number,
): Promise<ImportJob | undefined> {
  return db.transaction('rw', [...RESTORE_TABLES], async () => {
    const job = await db.imports.get(importId);
    if (job?.state !== 'running') return undefined;
    const chunk = await chunkAt(db, importId, job.nextChunk);
    if (chunk === undefined) throw new Error('A chunk of a running restore is gone');
    const restored = await restoreRows(db, job, chunkRows(chunk), at);
    if (restored.eventId === null) await db.importChunks.delete([importId, chunk.index]);
    else
      await db.importChunks.put({
        ...chunk,
        rows: [],
        added: { eventId: restored.eventId, keys: restored.keys },
      });
    const next = advanced(job, restored, at);
    await db.imports.put(next);
    return next;
  });
}

interface Restored {
  keys: Hung['keys'];
  /** Null when everything was here. */
  eventId: string | null;
  created: number;
  /** Leads here already that got something, and those that got nothing. */
  filled: number;
  unchanged: number;
}

async function restoreRows(
  db: LeadFlowDatabase,
  job: ImportJob,
  rows: ChunkRows,
  at: number,
): Promise<Restored> {
  const families = await newFamilies(db, rows);
  const familyIds = new Set(
    families.flatMap(({ lead, merged }) => [lead, ...merged].map(({ id }) => id)),
  );
  const hung = await addHanging(db, rows, familyIds, at);
  const filled = await filledLeads(db, hung, familyIds, at);
  const writes = [
    ...(await newRows(db, rows, at, families)),
    ...filled.map((row): RowWrite => ({ table: 'leads', key: row.id, row })),
  ];
  const counts = {
    created: families.length,
    filled: filled.length,
    unchanged: Math.max(0, rows.leads.length - families.length - filled.length),
  };
  const hasAdded = Object.values(hung.keys).some((keys) => keys.length > 0);
  if (writes.length === 0 && !hasAdded) return { ...counts, keys: hung.keys, eventId: null };
  const event = await writeChange(db, {
    id: newId(),
    at,
    actor: 'user',
    leadIds: [...families.map(({ lead }) => lead.id), ...filled.map(({ id }) => id)],
    detail: { kind: 'restored', importId: job.id, fileName: job.fileName, leads: families.length },
    isBrief: true,
    writes,
    observations: [],
  });
  return { ...counts, keys: hung.keys, eventId: event.id };
}

/** Leads here already of which more is known now; those that were merged since, by the lead they are in. */
async function filledLeads(
  db: LeadFlowDatabase,
  { leadIds }: Hung,
  familyIds: ReadonlySet<string>,
  at: number,
): Promise<Lead[]> {
  const ids = [...leadIds].filter((id) => !familyIds.has(id));
  if (ids.length === 0) return [];
  const survivors = new Set((await survivorIds(db, ids)).values());
  const leads = await db.leads.bulkGet([...survivors]);
  return deriveLeads(
    db,
    leads.filter((lead) => lead !== undefined),
    at,
  );
}

/** Stages, leads, merged leads and questions that are not here, and questions about leads that are one house. */
async function newRows(
  db: LeadFlowDatabase,
  rows: ChunkRows,
  at: number,
  families: readonly NewFamily[],
): Promise<RowWrite[]> {
  const stages = new Map((await db.stages.toArray()).map((stage) => [stage.id, stage]));
  const newStages = rows.stages.filter(({ id }) => !stages.has(id));
  for (const stage of newStages) stages.set(stage.id, stage);
  const asked = await db.duplicates.bulkGet(rows.duplicates.map(({ id }) => id));
  const questions = rows.duplicates.filter((_, index) => asked[index] === undefined);
  const { leads, merged } = await wholeLeads(db, families, { stages, at });
  return [
    ...newStages.map((row: Stage): RowWrite => ({ table: 'stages', key: row.id, row })),
    ...questions.map((row): RowWrite => ({ table: 'duplicates', key: row.id, row })),
    ...leads.map((row): RowWrite => ({ table: 'leads', key: row.id, row })),
    ...merged.map((row): RowWrite => ({ table: 'mergedLeads', key: row.id, row })),
    ...(await houseQuestions(db, leads, at)),
  ];
}

/** Two leads that may be one house both have a history: they are asked about, never joined by themselves. */
async function houseQuestions(
  db: LeadFlowDatabase,
  leads: readonly Lead[],
  at: number,
): Promise<RowWrite[]> {
  const known = await knownHouses(db, leads.map(identityOfLead));
  return questionRows(
    db,
    leads.map((lead) => ({ lead, others: known.find(identityOfLead(lead), lead.id) })),
    at,
  );
}

function advanced(job: ImportJob, restored: Restored, at: number): ImportJob {
  const nextChunk = job.nextChunk + 1;
  const isLast = nextChunk >= job.chunks;
  const { counts } = job;
  return {
    ...job,
    nextChunk,
    counts: {
      ...counts,
      created: counts.created + restored.created,
      filled: counts.filled + restored.filled,
      unchanged: counts.unchanged + restored.unchanged,
    },
    eventIds: restored.eventId === null ? job.eventIds : [...job.eventIds, restored.eventId],
    state: isLast ? 'done' : job.state,
    endedAt: isLast ? at : null,
  };
}
