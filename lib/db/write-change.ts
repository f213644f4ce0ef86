import type { ChangedTable, EventDetail, PipelineEvent, RowChange } from '../domain/event.ts';
import type { Lead } from '../domain/lead.ts';
import type { Tally } from '../domain/stage.ts';
import { newId } from '../shared/ids.ts';
import type { LeadFlowDatabase } from './database.ts';

/** A row as it should be after the write; `row: null` removes it. */
export interface RowWrite {
  table: ChangedTable;
  key: string;
  row: object | null;
}

export interface ChangeInput {
  at: number;
  actor: PipelineEvent['actor'];
  leadIds: string[];
  detail: EventDetail;
  writes: RowWrite[];
}

/**
 * Writes rows, their stage tallies and the event that records them. Every change to the pipeline
 * goes through here, so each can be undone. Must run inside a transaction over `CHANGE_TABLES`.
 */
export async function writeChange(
  db: LeadFlowDatabase,
  input: ChangeInput,
): Promise<PipelineEvent> {
  const befores = await readBefores(db, input.writes);
  const event: PipelineEvent = {
    id: newId(),
    at: input.at,
    actor: input.actor,
    leadIds: input.leadIds,
    detail: input.detail,
    changes: input.writes.flatMap(({ table, key, row }, index) =>
      rowChange(table, key, befores[index] ?? null, row),
    ),
    undoneBy: null,
  };
  await Promise.all([
    putRows(db, input.writes),
    updateTallies(db, input.writes, befores),
    db.events.add(event),
  ]);
  return event;
}

/** The tables a transaction around `writeChange` must hold, in 'rw' mode. */
export const CHANGE_TABLES = ['leads', 'stages', 'tallies', 'events'] as const;

async function readBefores(
  db: LeadFlowDatabase,
  writes: RowWrite[],
): Promise<(object | undefined)[]> {
  const rows = new Map<string, object | undefined>();
  for (const table of ['leads', 'stages'] as const) {
    const keys = writes.filter((write) => write.table === table).map(({ key }) => key);
    if (keys.length === 0) continue;
    const found = await db.table<object, string>(table).bulkGet(keys);
    keys.forEach((key, index) => rows.set(`${table}/${key}`, found[index]));
  }
  return writes.map(({ table, key }) => rows.get(`${table}/${key}`));
}

async function putRows(db: LeadFlowDatabase, writes: RowWrite[]): Promise<void> {
  for (const table of ['leads', 'stages'] as const) {
    const own = writes.filter((write) => write.table === table);
    const puts = own.flatMap(({ row }) => (row === null ? [] : [row]));
    const deletes = own.flatMap(({ key, row }) => (row === null ? [key] : []));
    if (puts.length > 0) await db.table(table).bulkPut(puts);
    if (deletes.length > 0) await db.table(table).bulkDelete(deletes);
  }
}

/** The smallest patch that tells two versions of a row apart; none when nothing changed. */
function rowChange(
  table: ChangedTable,
  key: string,
  before: object | null,
  after: object | null,
): RowChange[] {
  if (before === null || after === null) {
    if (before === after) return [];
    return [{ table, key, before: before && { ...before }, after: after && { ...after } }];
  }
  const old = before as Record<string, unknown>;
  const next = after as Record<string, unknown>;
  const changed = [...new Set([...Object.keys(old), ...Object.keys(next)])].filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(next[field]),
  );
  const pick = (row: Record<string, unknown>) =>
    Object.fromEntries(changed.map((field) => [field, row[field]]));
  return changed.length === 0 ? [] : [{ table, key, before: pick(old), after: pick(next) }];
}

async function updateTallies(
  db: LeadFlowDatabase,
  writes: RowWrite[],
  befores: (object | undefined)[],
): Promise<void> {
  const deltas = new Map<string, { count: number; asking: number }>();
  writes.forEach(({ table, row }, index) => {
    if (table !== 'leads') return;
    addToTally(deltas, befores[index] as Lead | undefined, -1);
    addToTally(deltas, (row ?? undefined) as Lead | undefined, 1);
  });
  for (const [stageId, delta] of deltas) {
    if (delta.count === 0 && delta.asking === 0) continue;
    const tally: Tally = (await db.tallies.get(stageId)) ?? { stageId, count: 0, asking: 0 };
    await db.tallies.put({
      stageId,
      count: tally.count + delta.count,
      asking: tally.asking + delta.asking,
    });
  }
}

function addToTally(
  deltas: Map<string, { count: number; asking: number }>,
  lead: Lead | undefined,
  sign: 1 | -1,
): void {
  if (lead === undefined) return;
  const delta = deltas.get(lead.stageId) ?? { count: 0, asking: 0 };
  deltas.set(lead.stageId, {
    count: delta.count + sign,
    asking: delta.asking + sign * askingDollars(lead),
  });
}

/** What a lead adds to its stage's sum: the asking price in US dollars, 0 for rents and other currencies. */
function askingDollars({ facts }: Lead): number {
  const price = facts.price?.value;
  return price?.currency === 'USD' && price.kind !== 'rent' ? price.amount : 0;
}
