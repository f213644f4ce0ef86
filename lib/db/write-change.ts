import type { Duplicate } from '../domain/duplicate.ts';
import type { EventDetail, PipelineEvent, RowChange } from '../domain/event.ts';
import type { Observation } from '../domain/facts.ts';
import { identityKeysOf } from '../domain/identity-keys.ts';
import type { Lead, MergedLead } from '../domain/lead.ts';
import type { Stage } from '../domain/stage.ts';
import type { Task } from '../domain/task.ts';
import { newId } from '../shared/ids.ts';
import type { LeadFlowDatabase } from './database.ts';
import { refreshNextSteps } from './next-steps.ts';
import { filedObservations } from './owning-lead.ts';
import { updateTallies } from './tallies.ts';

/**
 * A row as it should be after the write; `row: null` removes it. A lead that is new, under an id made just now, is
 * not looked for, nor is one that was read in the same transaction: `was` is how it stood.
 */
export type RowWrite =
  | { table: 'leads'; key: string; row: Lead | null; isNew?: boolean; was?: Lead }
  | { table: 'stages'; key: string; row: Stage | null }
  | { table: 'mergedLeads'; key: string; row: MergedLead | null }
  | { table: 'duplicates'; key: string; row: Duplicate | null }
  | { table: 'tasks'; key: string; row: Task | null };

export type ChangedRow = Lead | Stage | MergedLead | Duplicate | Task;

const ROW_TABLES = ['leads', 'stages', 'mergedLeads', 'duplicates', 'tasks'] as const;

/** Whether rows of a table are only ever written with the event that says so. */
export const isChangedTable = (name: string): boolean =>
  (ROW_TABLES as readonly string[]).includes(name);

export interface ChangeInput {
  /** The id of the event, where rows name it. */
  id?: string;
  at: number;
  actor: PipelineEvent['actor'];
  leadIds: string[];
  detail: EventDetail;
  writes: RowWrite[];
  observations: Observation[];
  /** Observations this change withdrew itself; undoing it lets them count again. */
  withdrawnIds?: string[];
  /**
   * New leads are recorded by when they were last changed, not in full: a file brings thousands, and that is
   * enough to remove those nobody has changed since.
   */
  isBrief?: true;
}

/** The tables a transaction around `writeChange` must hold, in 'rw' mode. */
export const CHANGE_TABLES = [...ROW_TABLES, 'observations', 'tallies', 'events'] as const;

/**
 * Fields computed from a lead's observations and contacts. They are left out of events:
 * undo withdraws the observation and computes them again, so later look-ups are not lost with it.
 */
export const DERIVED_LEAD_FIELDS: ReadonlySet<string> = new Set<keyof Lead>([
  'facts',
  'priceChange',
  'statusChange',
  'relisting',
  'contactCounts',
  'nextStep',
  'identityKeys',
  'updatedAt',
]);

/**
 * Writes rows, their stage tallies, the observations behind them and the event that records it all.
 * Every change to the pipeline goes through here, so each can be undone.
 * Must run inside a transaction over `CHANGE_TABLES`.
 */
export async function writeChange(
  db: LeadFlowDatabase,
  input: ChangeInput,
): Promise<PipelineEvent> {
  const [event] = await writeChanges(db, [input]);
  if (event === undefined) throw new Error('A change makes an event');
  return event;
}

/** The same for many changes, each with an event of its own and made upon those before it; in one go. */
export async function writeChanges(
  db: LeadFlowDatabase,
  inputs: readonly ChangeInput[],
): Promise<PipelineEvent[]> {
  const first = new Map<string, RowWrite>();
  const last = new Map<string, RowWrite>();
  for (const write of inputs.flatMap(({ writes }) => writes)) {
    if (!first.has(rowKey(write))) first.set(rowKey(write), write);
    last.set(rowKey(write), write);
  }
  const found = await readRows(db, [...first.values()]);
  const rows = new Map([...first.keys()].map((key, index) => [key, found[index]]));
  const events: PipelineEvent[] = [];
  const observations: Observation[] = [];
  for (const input of inputs) {
    const filed = await filedObservations(db, input.observations, leadsIn(input.writes));
    observations.push(...filed);
    events.push(eventOf(input, filed, rows));
    for (const write of input.writes) rows.set(rowKey(write), write.row ?? undefined);
  }
  await Promise.all([
    putRows(db, [...last.values()], found),
    db.observations.bulkAdd(observations),
    db.events.bulkAdd(events),
  ]);
  return events;
}

const rowKey = ({ table, key }: RowWrite): string => `${table}/${key}`;

const leadsIn = (writes: readonly RowWrite[]): Lead[] =>
  writes.flatMap(({ table, row }) => (table === 'leads' && row ? [row] : []));

/** The event of a change to rows that stand as `rows` has them. */
function eventOf(
  { writes, observations, isBrief, ...input }: ChangeInput,
  filed: readonly Observation[],
  rows: ReadonlyMap<string, ChangedRow | undefined>,
): PipelineEvent {
  const changeOf = isBrief ? briefChange : rowChange;
  return {
    id: newId(),
    ...input,
    leadIds: [...new Set([...input.leadIds, ...filed.map(({ leadId }) => leadId)])],
    changes: writes.flatMap((write) => changeOf(write, rows.get(rowKey(write)) ?? null)),
    observationIds: observations.map(({ id }) => id),
    undoneBy: null,
  };
}

/**
 * Writes rows and keeps tallies, next steps and the identity index right, without an event: for undo, which has
 * one of its own.
 */
export async function putRows(
  db: LeadFlowDatabase,
  writes: RowWrite[],
  befores: (ChangedRow | undefined)[],
): Promise<void> {
  // Tasks first: which of them comes first is a field of their lead.
  await Promise.all(tableWork(db, 'tasks', writes));
  const refreshed = await refreshNextSteps(db, writes, befores);
  const work = ROW_TABLES.filter((table) => table !== 'tasks').flatMap((table) =>
    tableWork(db, table, refreshed),
  );
  const tallied = updateTallies(
    db,
    writes.flatMap((write, index) =>
      write.table === 'leads'
        ? [{ before: befores[index] as Lead | undefined, after: write.row }]
        : [],
    ),
  );
  await Promise.all([...work, tallied]);
}

function tableWork(
  db: LeadFlowDatabase,
  table: (typeof ROW_TABLES)[number],
  writes: readonly RowWrite[],
): PromiseLike<unknown>[] {
  const own = writes.filter((write) => write.table === table);
  const puts = own.flatMap((write) => (write.row === null ? [] : [indexed(write)]));
  const deletes = own.flatMap(({ key, row }) => (row === null ? [key] : []));
  return [
    ...(puts.length > 0 ? [db.table(table).bulkPut(puts)] : []),
    ...(deletes.length > 0 ? [db.table(table).bulkDelete(deletes)] : []),
  ];
}

/** A lead with the index entries that follow from it; other rows as they are. */
function indexed({ table, row }: RowWrite): ChangedRow | null {
  return table === 'leads' && row !== null ? { ...row, identityKeys: identityKeysOf(row) } : row;
}

/** The rows as they are now, in the order of the writes. */
export async function readRows(
  db: LeadFlowDatabase,
  writes: readonly (Pick<RowWrite, 'table' | 'key'> & { isNew?: boolean; was?: Lead })[],
): Promise<(ChangedRow | undefined)[]> {
  const rows = new Map<string, ChangedRow | undefined>();
  for (const table of ROW_TABLES) {
    const asked = writes.filter(
      (write) => write.table === table && write.isNew !== true && write.was === undefined,
    );
    const keys = asked.map(({ key }) => key);
    if (keys.length === 0) continue;
    const found = await db.table<ChangedRow, string>(table).bulkGet(keys);
    keys.forEach((key, index) => rows.set(`${table}/${key}`, found[index]));
  }
  return writes.map(({ table, key, was }) => was ?? rows.get(`${table}/${key}`));
}

function briefChange(write: RowWrite, before: ChangedRow | null): RowChange[] {
  const { table, key, row } = write;
  if (table !== 'leads' || row === null || before !== null) return rowChange(write, before);
  // Removing it takes what was merged into it along, as long as that is still the same.
  const absorbed = 'absorbed' in row && row.absorbed.length > 0 ? { absorbed: row.absorbed } : {};
  return [{ table, key, before: null, after: { updatedAt: row.updatedAt, ...absorbed } }];
}

/** The smallest patch that tells two versions of a row apart; none when nothing changed. */
function rowChange({ table, key, row }: RowWrite, before: ChangedRow | null): RowChange[] {
  const old = before === null ? null : ownFields(before);
  const next = row === null ? null : ownFields(row);
  if (old === null || next === null)
    return old === next ? [] : [{ table, key, before: old, after: next }];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(next)])].filter(
    (field) => !sameValue(old[field], next[field]),
  );
  // A field the row has not is named on the other side alone: undefined does not survive an archive.
  const pick = (fields: Record<string, unknown>) =>
    Object.fromEntries(
      changed.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]])),
    );
  return changed.length === 0 ? [] : [{ table, key, before: pick(old), after: pick(next) }];
}

function ownFields(row: ChangedRow): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([field]) => !DERIVED_LEAD_FIELDS.has(field)),
  );
}

/** Whether two stored values are the same. Rows hold plain JSON, written in one field order. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
