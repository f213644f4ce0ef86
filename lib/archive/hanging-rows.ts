import type { LeadFlowDatabase } from '../db/database.ts';
import { settledEntry } from '../db/ledger.ts';
import { openLookups } from '../db/lookups.ts';
import { idsHere } from '../db/merged-leads.ts';
import type { AddedRows } from '../domain/import-job.ts';
import { inLine, turnAt } from '../domain/lookup-line.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import { rekeyLookups } from '../enrichment/rekey-lookups.ts';
import type { StoredLookup } from './archive-rows.ts';
import type { ChunkRows } from './chunk-rows.ts';
import { rekeyedLead } from './given-leads.ts';

/** What a chunk added beside leads. */
export interface Hung {
  keys: AddedRows['keys'];
  /** Leads something was said or found about. */
  leadIds: Set<string>;
}

/**
 * Adds the rows that hang on leads, and the answers already paid for, where none of the same key is here. Nothing
 * is ever sent because of it: look-ups that waited come in as cancelled, and a call nobody heard back from is
 * uncertain, for the user to settle. `familyIds` are the leads being added: what was said about those counts as the archive has
 * it, also where it was withdrawn here with the lead.
 */
export async function addHanging(
  db: LeadFlowDatabase,
  rows: ChunkRows,
  familyIds: ReadonlySet<string>,
  at: number,
): Promise<Hung> {
  const lookups = await restoredLookups(db, rows.lookups, at);
  const owners = await idsHere(
    db,
    [...rows.observations, ...rows.contacts].map(({ leadId }) => leadId),
  );
  const isOwned = ({ leadId }: { leadId: string }): boolean =>
    familyIds.has(leadId) || owners.has(leadId);
  const observations = await missing(
    db,
    'observations',
    rows.observations.filter(isOwned),
    (here) => here.withdrawnBy !== null && familyIds.has(here.leadId),
  );
  const contacts = await missing(db, 'contacts', rows.contacts.filter(isOwned));
  const keys = {
    observations: observations.map(({ id }) => id),
    contacts: contacts.map(({ leadId }) => leadId),
    events: (await missing(db, 'events', rows.events)).map(({ id }) => id),
    lookups: (await missing(db, 'lookups', lookups)).map(({ id }) => id),
    ledger: (
      await missing(
        db,
        'ledger',
        rows.ledger.map((entry) => settled(entry, at)),
      )
    ).map(({ id }) => id),
    cache: (await missing(db, 'cache', rows.cache)).map(({ requestKey }) => requestKey),
  };
  const moved = [...rows.leads, ...rows.mergedLeads.map(({ row }) => row)]
    .map(rekeyedLead)
    .filter((each) => each !== null);
  keys.cache.push(...(await rekeyLookups(db, moved, at)));
  const leadIds = new Set([...observations, ...contacts].map(({ leadId }) => leadId));
  return { keys, leadIds };
}

/** Adds the rows whose key is not here, or whose row here gives way; gives those that were added. */
async function missing<Row extends object>(
  db: LeadFlowDatabase,
  name: string,
  rows: readonly Row[],
  givesWay: (here: Row) => boolean = () => false,
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const table = db.table<Row, string>(name);
  const keyOf = (row: Row): string =>
    Reflect.get(row, table.schema.primKey.keyPath as string) as string;
  const unique = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
  const here = await table.bulkGet(unique.map(keyOf));
  const added = unique.filter((_, index) => {
    const row = here[index];
    return row === undefined || givesWay(row);
  });
  await table.bulkPut(added);
  return added;
}

const settled = (entry: LedgerEntry, at: number): LedgerEntry =>
  entry.status === 'pending' ? settledEntry(entry, 'uncertain', at) : entry;

/**
 * A look-up whose charge is in doubt stays open, so that nothing buys the same again before that is settled: it was
 * uncertain already, or it was on its way when the archive was made.
 */
async function restoredLookups(
  db: LeadFlowDatabase,
  stored: readonly StoredLookup[],
  at: number,
): Promise<Lookup[]> {
  const doubtful = stored.filter(isInDoubt);
  const open = new Set(
    (
      await openLookups(
        db,
        doubtful.map(({ requestKey }) => requestKey),
      )
    ).keys(),
  );
  return stored.map((row): Lookup => {
    const { state, requestKey } = row;
    const turn = turnAt(row.createdAt, 0);
    const lookup: Lookup = { ...row, lane: 'bulk', turn, pausedAt: null, afterId: null };
    if (state === 'queued') return inLine({ ...lookup, state: 'cancelled', updatedAt: at }, at);
    if (!isInDoubt(lookup)) return inLine(lookup, at);
    const uncertain = state === 'running' ? interrupted(lookup, at) : lookup;
    if (open.has(requestKey)) return inLine(uncertain, at);
    open.add(requestKey);
    return inLine({ ...uncertain, openKey: requestKey }, at);
  });
}

const isInDoubt = ({ state }: StoredLookup): boolean =>
  state === 'uncertain' || state === 'running';

const interrupted = (lookup: Lookup, at: number): Lookup => ({
  ...lookup,
  state: 'uncertain',
  failure: { kind: 'interrupted', provider: lookup.provider },
  updatedAt: at,
});
