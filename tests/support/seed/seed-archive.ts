import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  closedRow,
  noCounts,
  storedLead,
  type ArchiveHead,
} from '../../../lib/archive/archive-rows.ts';
import { ADDRESS_KEY_VERSION } from '../../../lib/address/address.ts';
import { HANGING_TABLES, type ArchiveTable } from '../../../lib/db/archived-tables.ts';
import { seedRows } from './seed-rows.ts';

/** An archive of `count` made-up leads, as "Restore" in Settings takes it, in pieces of text. */
export function seedArchive(count: number, now: number): string[] {
  const counts = noCounts();
  const lines = (table: ArchiveTable, rows: readonly object[]): string => {
    counts[table] += rows.length;
    return rows.map((row) => `${JSON.stringify({ table, row })}\n`).join('');
  };
  const events: string[] = [];
  const leads: string[] = [];
  for (const part of seedRows(count, now)) {
    events.push(lines('events', part.events));
    leads.push(lines('leads', part.leads.map(storedLead)));
    for (const table of HANGING_TABLES) leads.push(lines(table, part[table].map(closedRow)));
  }
  const head: ArchiveHead = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    madeAt: now,
    keyVersion: ADDRESS_KEY_VERSION,
    counts,
  };
  return [`${JSON.stringify(head)}\n`, ...events, ...leads];
}
