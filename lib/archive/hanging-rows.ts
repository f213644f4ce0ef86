import { Dexie } from 'dexie';
import { HANGING_TABLES, WHOLE_TABLES, type ArchiveTable } from '../db/archived-tables.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { idsHere } from '../db/merged-leads.ts';
import { rowKey } from '../db/row-key.ts';
import { isChangedTable } from '../db/write-change.ts';
import type { LeadContacts } from '../domain/contact.ts';
import type { Observation } from '../domain/facts.ts';
import type { AddedRows } from '../domain/import-job.ts';
import type { ChunkRows } from './chunk-rows.ts';
import { restoredEntry, restoredLookups } from './restored-lookups.ts';

/** What a chunk added beside the rows its event tells of. */
export interface Hung {
  keys: AddedRows['keys'];
  /** What is known by now of the leads being added, by their ids. */
  known: KnownOfLeads;
  /** Leads that were here and of which something was said or found. */
  filledIds: Set<string>;
}

export interface KnownOfLeads {
  observations: ReadonlyMap<string, Observation[]>;
  contacts: ReadonlyMap<string, LeadContacts>;
  /** Leads of which something was here before: what is known of those is asked of the database. */
  hereIds: ReadonlySet<string>;
}

/** Tables that neither hang on leads nor are written with an event. */
export const FREE_TABLES = WHOLE_TABLES.filter((name) => !isChangedTable(name));

type Row = object & { leadId?: string };

/**
 * Adds the rows that hang on leads, their events, and the answers already paid for, where none of the same key is
 * here. `newIds` are the leads being added: what was said about those counts as the archive has it, also where it
 * was withdrawn here with the lead.
 */
export async function addHanging(
  db: LeadFlowDatabase,
  chunk: ChunkRows,
  newIds: ReadonlySet<string>,
  at: number,
): Promise<Hung> {
  const rows = {
    ...chunk,
    lookups: await restoredLookups(db, chunk.lookups, at),
    ledger: chunk.ledger.map((entry) => restoredEntry(entry, at)),
  };
  const isOwned = await ownerTest(db, chunk, newIds);
  // Side by side: each waits for the disk most of its time.
  const done = await Promise.all(
    [...FREE_TABLES, ...HANGING_TABLES].map(async (name) => {
      const wanted = (rows[name] as Row[]).filter((row) => isOwned(name, row));
      const rest = await addMissing(db, name, wanted, (here) => isWithdrawn(here, newIds));
      return { name, ...rest };
    }),
  );
  const addedTo = (table: ArchiveTable): Row[] =>
    done.find(({ name }) => name === table)?.added ?? [];
  const said = addedTo('observations') as Observation[];
  const found = addedTo('contacts') as LeadContacts[];
  return {
    keys: Object.fromEntries(
      done.map(({ name, added }) => [name, added.map((row) => rowKey(db.table(name), row))]),
    ),
    known: {
      observations: Map.groupBy(said, ({ leadId }) => leadId),
      contacts: new Map(found.map((each) => [each.leadId, each])),
      hereIds: new Set(done.flatMap(({ here }) => here.map(({ leadId = '' }) => leadId))),
    },
    filledIds: new Set(
      [...said, ...found, ...addedTo('tasks')]
        .map(({ leadId = '' }) => leadId)
        .filter((id) => !newIds.has(id)),
    ),
  };
}

/** Money spent for a lead that was removed stays spent; nothing else of such a lead is of use. */
async function ownerTest(
  db: LeadFlowDatabase,
  chunk: ChunkRows,
  newIds: ReadonlySet<string>,
): Promise<(name: ArchiveTable, row: Row) => boolean> {
  const others = HANGING_TABLES.flatMap((name) => chunk[name].map(({ leadId }) => leadId));
  const owners = await idsHere(
    db,
    others.filter((id) => !newIds.has(id)),
  );
  return (name, { leadId = '' }) => {
    const hasOwner = newIds.has(leadId) || owners.has(leadId);
    return hasOwner || name === 'lookups' || name === 'ledger' || !isHanging(name);
  };
}

const isHanging = (name: ArchiveTable): boolean =>
  (HANGING_TABLES as ArchiveTable[]).includes(name);

const isWithdrawn = (here: Row, newIds: ReadonlySet<string>): boolean =>
  'withdrawnBy' in here && here.withdrawnBy !== null && newIds.has(here.leadId ?? '');

/**
 * Adds the rows whose key is not here, or whose row here gives way. Gives those, and the rows that stay as they
 * are. Most rows of a restore are new, and asking for each first would cost as much as adding it.
 */
async function addMissing(
  db: LeadFlowDatabase,
  name: ArchiveTable,
  rows: readonly Row[],
  givesWay: (here: Row) => boolean,
): Promise<{ added: Row[]; here: Row[] }> {
  if (rows.length === 0) return { added: [], here: [] };
  const table = db.table<Row, string>(name);
  const unique = [...new Map(rows.map((row) => [rowKey(table, row), row])).values()];
  const refused = new Set(await refusedPlaces(table.bulkAdd(unique)));
  if (refused.size === 0) return { added: unique, here: [] };
  const twice = unique.filter((_, index) => refused.has(index));
  const before = await table.bulkGet(twice.map((row) => rowKey(table, row)));
  const over = twice.filter((_, index) => {
    const here = before[index];
    // Refused for another reason than its key: nothing of the chunk may be written then.
    if (here === undefined) throw new Error(`A row of ${name} cannot be added`);
    return givesWay(here);
  });
  await table.bulkPut(over);
  return {
    added: [...unique.filter((_, index) => !refused.has(index)), ...over],
    here: before.filter((row) => row !== undefined && !givesWay(row)) as Row[],
  };
}

/** Places of rows that were not added; anything but a row that cannot be added is thrown on. */
async function refusedPlaces(adding: PromiseLike<unknown>): Promise<number[]> {
  try {
    await adding;
    return [];
  } catch (error) {
    if (!(error instanceof Dexie.BulkError)) throw error;
    const other = error.failures.find(({ name }) => name !== 'ConstraintError');
    if (other !== undefined) throw other;
    return Object.keys(error.failuresByPos).map(Number);
  }
}
