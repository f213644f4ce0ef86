import type { CacheEntry } from '../db/database.ts';
import type { LeadContacts } from '../domain/contact.ts';
import type { Duplicate } from '../domain/duplicate.ts';
import type { PipelineEvent } from '../domain/event.ts';
import type { Observation } from '../domain/facts.ts';
import type { Lead, MergedLead } from '../domain/lead.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import type { Stage } from '../domain/stage.ts';

export const ARCHIVE_FORMAT = 'leadflow-archive';
/** Rises when an older reader would lose something or read it wrong. */
export const ARCHIVE_VERSION = 1;

/**
 * The tables of an archive in the order of its lines. From `leads` to `ledger` they come in groups: some leads
 * and all that hangs on them, so that a reader can add them together.
 */
export const ARCHIVE_TABLES = [
  'stages',
  'duplicates',
  'events',
  'leads',
  'mergedLeads',
  'observations',
  'contacts',
  'lookups',
  'ledger',
  'cache',
] as const;
export type ArchiveTable = (typeof ARCHIVE_TABLES)[number];

/** What hangs on leads, by their id. */
export const HANGING_TABLES = ['observations', 'contacts', 'lookups', 'ledger'] as const;

/** Fields that follow from others, are the same for every archived lead, or name an import of this browser. */
type LeftOutField =
  | 'absorbed'
  | 'addressKey'
  | 'addressKeyVersion'
  | 'identityKeys'
  | 'facts'
  | 'priceChange'
  | 'statusChange'
  | 'relisting'
  | 'contactCounts'
  | 'importId'
  | 'sample';

/** A lead without what follows from its observations, contacts and address: that is computed again when read. */
export type StoredLead = Omit<Lead, LeftOutField> & { absorbed: { id: string }[] };
export type StoredMergedLead = Omit<MergedLead, 'row'> & { row: StoredLead };
/** Whether a look-up is open follows from its state. */
export type StoredLookup = Omit<Lookup, 'openKey'>;

/** The row of each table as a line holds it. */
export interface ArchiveRows {
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
}

/** One line. */
export type ArchiveEntry = {
  [Table in ArchiveTable]: { table: Table; row: ArchiveRows[Table] };
}[ArchiveTable];

/** The first line. `counts` is how many lines of each table follow, by which a file cut short is known. */
export interface ArchiveHead {
  format: typeof ARCHIVE_FORMAT;
  version: typeof ARCHIVE_VERSION;
  madeAt: number;
  counts: Record<ArchiveTable, number>;
}

/** "leadflow-archive-2026-11-24.jsonl", by the user's own calendar. */
export function archiveFileName(at: number): string {
  const day = new Date(at);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return `leadflow-archive-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.jsonl`;
}

/** A lead as an archive holds it. */
export function storedLead(lead: Lead): StoredLead {
  const {
    addressKey: _addressKey,
    addressKeyVersion: _version,
    identityKeys: _identityKeys,
    facts: _facts,
    priceChange: _priceChange,
    statusChange: _statusChange,
    relisting: _relisting,
    contactCounts: _contactCounts,
    importId: _importId,
    sample: _sample,
    ...own
  } = lead;
  return { ...own, absorbed: lead.absorbed.map(({ id }) => ({ id })) };
}
