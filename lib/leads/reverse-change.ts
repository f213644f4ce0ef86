import type { LeadFlowDatabase } from '../db/database.ts';
import { standingObservations } from '../db/lead-rows.ts';
import { survivorIds } from '../db/merged-leads.ts';
import {
  CHANGE_TABLES,
  putRows,
  readRows,
  type ChangedRow,
  type RowWrite,
} from '../db/write-change.ts';
import type { PipelineEvent, RowChange } from '../domain/event.ts';
import type { Lead } from '../domain/lead.ts';
import { isInTheWay } from './change-conflict.ts';
import { deriveLead, DERIVE_TABLES } from './derive-lead.ts';
import { refreshPlaces } from './refresh-places.ts';

/** The tables a transaction around undoing or redoing must hold, in 'rw' mode. */
export const REVERSE_TABLES = [...new Set([...CHANGE_TABLES, ...DERIVE_TABLES])];

/** A change whose rows are to go back to their side before. */
export interface Reversal {
  event: PipelineEvent;
  /** The changes of the event, or their mirror image. */
  changes: RowChange[];
  /** Brings what sources said in step with it, before facts are computed again. */
  settle: () => Promise<void>;
  at: number;
}

/**
 * Brings rows back to their side before, unless a newer change of the same fields would be lost: then nothing is
 * written and the answer is false. Must run inside a transaction over `REVERSE_TABLES`.
 */
export async function reverseRows(
  db: LeadFlowDatabase,
  { event, changes, settle, at }: Reversal,
): Promise<boolean> {
  const leadIds = await leadsObservedBy(db, event);
  const touched = [...changes, ...leadIds.map(unchangedLead)];
  const rows = await readRows(db, touched);
  if (touched.some((change, index) => isInTheWay(change, rows[index]))) return false;
  await settle();
  const writes = await Promise.all(
    touched.map((change, index) => reverse(db, change, rows[index], at)),
  );
  await putRows(db, writes, rows);
  return true;
}

/** The row as it was before the change, with what follows from it computed again. */
export async function reverse(
  db: LeadFlowDatabase,
  { table, key, before, after }: RowChange,
  row: ChangedRow | undefined,
  at: number,
): Promise<RowWrite> {
  if (before === null) return { table, key, row: null };
  const added = Object.keys(after ?? {}).filter((field) => !(field in before));
  const kept = Object.entries(row ?? {}).filter(([field]) => !added.includes(field));
  const restored = { ...Object.fromEntries(kept), ...before };
  if (table !== 'leads') return { table, key, row: restored } as unknown as RowWrite;
  const lead = restored as unknown as Lead;
  // A lead that comes back was seen by pages meanwhile, if only before it went.
  const placed = after === null ? refreshPlaces(lead, await standingObservations(db, lead)) : lead;
  return { table, key, row: await deriveLead(db, placed, at) };
}

/**
 * Leads whose facts the event changed without changing a field of their own: an edit of a fact, or of what
 * was merged into another lead since.
 */
async function leadsObservedBy(
  db: LeadFlowDatabase,
  { changes, observationIds }: PipelineEvent,
): Promise<string[]> {
  const observed = await db.observations.bulkGet(observationIds);
  const changed = new Set(changes.map(({ key }) => key));
  const observedIds = observed.flatMap((observation) => observation?.leadId ?? []);
  const leadIds = new Set((await survivorIds(db, observedIds)).values());
  return [...leadIds].filter((leadId) => !changed.has(leadId));
}

export const unchangedLead = (key: string): RowChange => ({
  table: 'leads',
  key,
  before: {},
  after: {},
});

/** Marks observations as withdrawn by an event; null lets them count again. */
export async function withdraw(
  db: LeadFlowDatabase,
  ids: readonly string[],
  withdrawnBy: string | null,
  onlyOf?: ReadonlySet<string>,
): Promise<void> {
  const found = await db.observations.bulkGet([...ids]);
  await db.observations.bulkPut(
    found
      .filter((observation) => observation !== undefined)
      .filter(({ leadId }) => onlyOf?.has(leadId) ?? true)
      .map((observation) => ({ ...observation, withdrawnBy })),
  );
}

/** The event that says that another was undone or made again. */
export const reversalEvent = (
  id: string,
  kind: 'undone' | 'redone',
  { id: eventId, leadIds }: PipelineEvent,
  at: number,
): PipelineEvent => ({
  id,
  at,
  actor: 'user',
  leadIds,
  detail: { kind, eventId },
  changes: [],
  observationIds: [],
  undoneBy: null,
});
