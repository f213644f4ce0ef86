import { RangeSet, type IntervalTree, type ObservabilitySet } from 'dexie';
import type { LeadFlowDatabase } from '../db/database.ts';
import { leadIdOf } from '../db/spend.ts';

/**
 * What of the list a transaction may have changed, as Dexie tells it to every page. It names the rows that were
 * written, but says "all" of a table when they were 50 or more; then the event of the change names the leads.
 */
export interface Changes {
  leadIds: Set<string>;
  eventIds: Set<string>;
  lookupIds: Set<string>;
  /** Many look-ups at once: those changed last are to be read. */
  manyLookups: boolean;
  /** Nobody knows which leads: all are to be read. */
  everything: boolean;
}

export const noChanges = (): Changes => ({
  leadIds: new Set(),
  eventIds: new Set(),
  lookupIds: new Set(),
  manyLookups: false,
  everything: false,
});

/** Whether anything of the list changed. */
export const hasChanges = (changes: Changes): boolean =>
  changes.everything ||
  changes.manyLookups ||
  changes.leadIds.size + changes.eventIds.size + changes.lookupIds.size > 0;

/** Adds what a transaction changed. */
export function addChanges(changes: Changes, databaseName: string, parts: ObservabilitySet): void {
  const keysOf = (table: string) => writtenKeys(parts[`idb://${databaseName}/${table}/`]);
  const [leads, contacts, spend] = [keysOf('leads'), keysOf('contacts'), keysOf('spend')];
  addAll(changes.leadIds, leads);
  addAll(changes.leadIds, contacts);
  addAll(changes.leadIds, spend === 'all' ? spend : spend.flatMap((id) => leadIdOf(id) ?? []));
  if (leads === 'all' || contacts === 'all') {
    const events = keysOf('events');
    if (events === 'all' || events.length === 0) changes.everything = true;
    else addAll(changes.eventIds, events);
  }
  if (spend === 'all') changes.everything = true;
  const lookups = keysOf('lookups');
  if (lookups === 'all') changes.manyLookups = true;
  addAll(changes.lookupIds, lookups);
}

function addAll(ids: Set<string>, keys: readonly string[] | 'all'): void {
  if (keys !== 'all') for (const key of keys) ids.add(key);
}

function writtenKeys(part: IntervalTree | undefined): string[] | 'all' {
  if (part === undefined) return [];
  const keys: string[] = [];
  for (const { from, to } of new RangeSet().add(part)) {
    if (from !== to || typeof from !== 'string') return 'all';
    keys.push(from);
  }
  return keys;
}

/** The leads behind these changes, by their own ids or by those of leads merged into them. */
export async function changedLeadIds(
  db: LeadFlowDatabase,
  { leadIds, eventIds, lookupIds, manyLookups }: Changes,
  lookupsSinceAt: number,
): Promise<Set<string>> {
  const [events, lookups, latest] = await Promise.all([
    db.events.bulkGet([...eventIds]),
    db.lookups.bulkGet([...lookupIds]),
    manyLookups ? db.lookups.where('updatedAt').aboveOrEqual(lookupsSinceAt).toArray() : [],
  ]);
  return new Set([
    ...leadIds,
    ...events.flatMap((event) => event?.leadIds ?? []),
    ...[...lookups, ...latest].flatMap((lookup) => lookup?.leadId ?? []),
  ]);
}
