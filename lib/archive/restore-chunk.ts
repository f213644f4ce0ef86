import { ADDRESS_KEY_VERSION } from '../address/address.ts';
import { ARCHIVE_TABLES } from '../db/archived-tables.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { chunkAt } from '../db/imports.ts';
import { survivorIds } from '../db/merged-leads.ts';
import { withNextSteps } from '../db/next-steps.ts';
import { CHANGE_TABLES, writeChange, type RowWrite } from '../db/write-change.ts';
import type { ImportJob } from '../domain/import-job.ts';
import type { Lead } from '../domain/lead.ts';
import { rekeyLookups } from '../enrichment/rekey-lookups.ts';
import { deriveLeads } from '../leads/derive-lead.ts';
import { newId } from '../shared/ids.ts';
import { chunkRows, type ChunkRows } from './chunk-rows.ts';
import { rowsWithoutErased } from './erased-rows.ts';
import { rekeyedLead } from './given-leads.ts';
import { addHanging, type Hung } from './hanging-rows.ts';
import { leadWrite, newHouses } from './new-houses.ts';
import { newFamilies } from './new-leads.ts';

/** The tables a restore and its undo write. */
export const RESTORE_TABLES = [
  ...new Set([...CHANGE_TABLES, ...ARCHIVE_TABLES, 'imports', 'importChunks'] as const),
];

/**
 * Adds the next chunk of a running restore: leads that are not here with all that hangs on them, the event, and
 * the restore's own progress in one transaction. What is here loses nothing. Gives the import as it is then;
 * undefined when it is not running any more.
 */
export function restoreNextChunk(
  db: LeadFlowDatabase,
  importId: string,
  at: number,
): Promise<ImportJob | undefined> {
  return db.transaction('rw', RESTORE_TABLES, async () => {
    const job = await db.imports.get(importId);
    if (job?.state !== 'running') return undefined;
    const chunk = await chunkAt(db, importId, job.nextChunk);
    if (chunk === undefined) throw new Error('A chunk of a running restore is gone');
    const restored = await restoreRows(db, job, await rowsWithoutErased(db, chunkRows(chunk)), at);
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
  const eventId = newId();
  const families = await newFamilies(db, rows);
  const newIds = new Set(
    families.flatMap(({ lead, merged }) => [lead, ...merged].map(({ id }) => id)),
  );
  const hung = await addHanging(db, rows, newIds, at);
  const renamed = await renameAnswers(db, job, rows, at);
  hung.keys['cache']?.push(...renamed);
  const houses = await newHouses(db, rows, families, { job, known: hung.known, eventId, at });
  const filled = await filledLeads(db, hung.filledIds, houses.joined, at);
  const counts = {
    created: houses.alone.length,
    filled: filled.length,
    unchanged: Math.max(0, rows.leads.length - houses.alone.length - filled.length),
  };
  const writes = await withTasks(db, hung, [...houses.writes, ...filled.map(leadWrite)]);
  const hasAdded = Object.values(hung.keys).some((keys) => keys.length > 0);
  if (writes.length === 0 && !hasAdded) return { ...counts, keys: hung.keys, eventId: null };
  await writeChange(db, {
    id: eventId,
    at,
    actor: 'user',
    leadIds: [...houses.alone, ...filled].map(({ id }) => id),
    detail: {
      kind: 'restored',
      importId: job.id,
      fileName: job.fileName,
      leads: houses.alone.length,
    },
    isBrief: true,
    writes,
    observations: [],
  });
  return { ...counts, keys: hung.keys, eventId };
}

/** Leads with the first of the tasks that came with them. */
async function withTasks(
  db: LeadFlowDatabase,
  { keys }: Hung,
  writes: RowWrite[],
): Promise<RowWrite[]> {
  if ((keys['tasks'] ?? []).length === 0) return writes;
  const rows = writes.flatMap(({ table, row }) => (table === 'leads' && row ? [row] : []));
  const byId = new Map((await withNextSteps(db, rows)).map((lead) => [lead.id, lead]));
  return writes.map((write) =>
    write.table === 'leads' && write.row
      ? { ...write, row: byId.get(write.key) ?? write.row }
      : write,
  );
}

/**
 * Leads here already of which more is known now: those that are a house of the archive too, and those something was
 * added to; where they were merged since, the leads they are in.
 */
async function filledLeads(
  db: LeadFlowDatabase,
  filledIds: ReadonlySet<string>,
  joined: readonly Lead[],
  at: number,
): Promise<Lead[]> {
  const survivors = new Set((await survivorIds(db, [...filledIds])).values());
  for (const { id } of joined) survivors.delete(id);
  const leads = await db.leads.bulkGet([...survivors]);
  return deriveLeads(db, [...joined, ...leads.filter((lead) => lead !== undefined)], at);
}

/** Brings answers under the keys that addresses have here, where the archive was made with others. */
async function renameAnswers(
  db: LeadFlowDatabase,
  { archive }: ImportJob,
  rows: ChunkRows,
  at: number,
): Promise<string[]> {
  if (archive?.keyVersion === ADDRESS_KEY_VERSION) return [];
  const stored = [...rows.leads, ...rows.mergedLeads.map(({ row }) => row)];
  const moved = stored.map(rekeyedLead).filter((each) => each !== null);
  return rekeyLookups(db, moved, at);
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
