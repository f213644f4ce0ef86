import { ARCHIVE_TABLES, type ArchiveTable } from '../db/archived-tables.ts';
import type { CacheEntry } from '../db/database.ts';
import type { LeadContacts } from '../domain/contact.ts';
import type { Duplicate } from '../domain/duplicate.ts';
import type { Erasure } from '../domain/erasure.ts';
import type { PipelineEvent } from '../domain/event.ts';
import type { Observation } from '../domain/facts.ts';
import type { Lead, MergedLead } from '../domain/lead.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { Stage } from '../domain/stage.ts';
import type { Task } from '../domain/task.ts';

export const ARCHIVE_FORMAT = 'leadflow-archive';
/** Rises when an older reader would lose something or read it wrong. */
export const ARCHIVE_VERSION = 1;

/** Fields that follow from others, are the same for every archived lead, or name an import of this browser. */
type LeftOutField =
  | 'absorbed'
  | 'addressKeyVersion'
  | 'identityKeys'
  | 'facts'
  | 'priceChange'
  | 'statusChange'
  | 'relisting'
  | 'contactCounts'
  | 'nextStep'
  | 'importId'
  | 'sample';

/**
 * A lead without what follows from its observations, contacts and address: that is computed again when read. The
 * key of its address is only there to find what was paid for under it.
 */
export type StoredLead = Omit<Lead, LeftOutField> & { absorbed: { id: string }[] };
export type StoredMergedLead = Omit<MergedLead, 'row'> & { row: StoredLead };
/** Whether a look-up is open follows from its state, and its place in the queue is of this browser. */
export const QUEUE_FIELDS = [
  'openKey',
  'lane',
  'turn',
  'pausedAt',
  'afterId',
  'pastFences',
  'inBatchOf',
  'line',
  'place',
] as const satisfies (keyof Lookup)[];
export type StoredLookup = Omit<Lookup, (typeof QUEUE_FIELDS)[number]>;

/** The row of each table as a line holds it. */
export interface ArchiveRows {
  erasures: Erasure;
  stages: Stage;
  duplicates: Duplicate;
  events: PipelineEvent;
  leads: StoredLead;
  mergedLeads: StoredMergedLead;
  observations: Observation;
  contacts: LeadContacts;
  lookups: StoredLookup;
  ledger: LedgerEntry;
  cache: CacheEntry;
  tasks: Task;
}

/** One line. */
export type ArchiveEntry = {
  [Table in ArchiveTable]: { table: Table; row: ArchiveRows[Table] };
}[ArchiveTable];

/** How many lines of each table follow, by which a file cut short is known. */
export type ArchiveCounts = Record<ArchiveTable, number>;

/** The first line. */
export interface ArchiveHead {
  format: typeof ARCHIVE_FORMAT;
  version: typeof ARCHIVE_VERSION;
  madeAt: number;
  /** The version of its address keys. */
  keyVersion: number;
  counts: ArchiveCounts;
}

/** No lines yet. */
export const noCounts = (): ArchiveCounts =>
  Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, 0])) as ArchiveCounts;

/** "leadflow-archive-2026-11-24.jsonl", by the user's own calendar. */
export function archiveFileName(at: number): string {
  const day = new Date(at);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return `leadflow-archive-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.jsonl`;
}

/** A lead as an archive holds it. */
export function storedLead(lead: Lead): StoredLead {
  const {
    addressKeyVersion: _version,
    identityKeys: _identityKeys,
    facts: _facts,
    priceChange: _priceChange,
    statusChange: _statusChange,
    relisting: _relisting,
    contactCounts: _contactCounts,
    nextStep: _nextStep,
    importId: _importId,
    sample: _sample,
    ...own
  } = lead;
  return { ...own, absorbed: lead.absorbed.map(({ id }) => ({ id })) };
}

const OF_THE_QUEUE: ReadonlySet<string> = new Set(QUEUE_FIELDS);

/** A row of what hangs on a lead as an archive holds it: without what a look-up has to do with the queue of this browser. */
export function closedRow(row: object): object {
  if (!('turn' in row)) return row;
  return Object.fromEntries(Object.entries(row).filter(([field]) => !OF_THE_QUEUE.has(field)));
}
