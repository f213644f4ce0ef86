import type { TableSchema } from 'dexie';
import type { LeadFlowDatabase } from './database.ts';

type TableName = {
  [Name in keyof LeadFlowDatabase]: LeadFlowDatabase[Name] extends { schema: TableSchema }
    ? Name
    : never;
}[keyof LeadFlowDatabase];

/**
 * What an archive holds of a table: `all` rows; the `leads`; what they have, by an index of the lead's id
 * (`of-leads`); or `nothing`. A table without a line here does not compile.
 */
type Held = 'all' | 'leads' | 'of-leads' | 'nothing';

/**
 * Whether archives hold a table, in the order of their lines. Questions and answers come before leads: what was
 * answered about a pair must be known when the second of them comes in, and answers are renamed with their lead.
 */
export const ARCHIVED = {
  // First, so that what follows is held against it.
  erasures: 'all',
  stages: 'all',
  duplicates: 'all',
  events: 'all',
  cache: 'all',
  leads: 'leads',
  mergedLeads: 'leads',
  observations: 'of-leads',
  contacts: 'of-leads',
  lookups: 'of-leads',
  ledger: 'of-leads',
  tasks: 'of-leads',
  // Computed with the leads and the ledger.
  tallies: 'nothing',
  spend: 'nothing',
  // Of this browser and its user: keys, prices, sites, and what is under way.
  settings: 'nothing',
  limits: 'nothing',
  askParts: 'nothing',
  imports: 'nothing',
  importChunks: 'nothing',
} as const satisfies Record<TableName, Held>;

type HeldAs<Wanted extends Held> = {
  [Name in TableName]: (typeof ARCHIVED)[Name] extends Wanted ? Name : never;
}[TableName];

export type ArchiveTable = HeldAs<Exclude<Held, 'nothing'>>;

const tablesHeldAs = <Wanted extends Held>(...wanted: Wanted[]): HeldAs<Wanted>[] =>
  (Object.keys(ARCHIVED) as TableName[]).filter((name): name is HeldAs<Wanted> =>
    (wanted as Held[]).includes(ARCHIVED[name]),
  );

/** The tables of an archive in the order of its lines. */
export const ARCHIVE_TABLES = tablesHeldAs('all', 'leads', 'of-leads');
/** Those written table by table. */
export const WHOLE_TABLES = tablesHeldAs('all');
/** What hangs on leads, by their id. */
export const HANGING_TABLES = tablesHeldAs('of-leads');
