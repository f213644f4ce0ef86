import { Dexie, type Collection } from 'dexie';
import {
  ARCHIVE_TABLES,
  HANGING_TABLES,
  WHOLE_TABLES,
  type ArchiveTable,
} from '../db/archived-tables.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { rowKey } from '../db/row-key.ts';
import { getSetting } from '../db/settings.ts';
import type { Lead, MergedLead } from '../domain/lead.ts';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  closedRow,
  noCounts,
  storedLead,
  type ArchiveCounts,
  type ArchiveHead,
} from './archive-rows.ts';
import { isSampleId, ownRows, type WholeTable } from './own-rows.ts';

/** Leads that are read, and later restored, together. */
const PAGE_LEADS = 500;
const PAGE_ROWS = 1000;
/** An event of a whole file or board holds thousands of changes. */
const PAGE_EVENTS = 50;

export interface WriteOptions {
  /** Told how many leads are in it so far. */
  onLeads?: (leads: number) => void;
  pageLeads?: number;
}

export interface Archive {
  file: Blob;
  counts: ArchiveCounts;
}

/**
 * Everything the user's own leads have, as JSON Lines. Read in one transaction, so that all of it is of one
 * moment, a page at a time into parts that may leave the memory for the disk. No settings, keys or limits, and no
 * sample leads.
 */
export async function writeArchive(
  db: LeadFlowDatabase,
  at: number,
  options: WriteOptions = {},
): Promise<Archive> {
  const lines = new ArchiveLines();
  let keyVersion = 0;
  await db.transaction('r', [...ARCHIVE_TABLES, 'settings'], async () => {
    keyVersion = await keyVersionOf(db);
    for (const name of WHOLE_TABLES) await addTable(db, lines, name);
    await addLeads(db, lines, options);
  });
  return { file: lines.file(at, keyVersion), counts: lines.counts };
}

/** The version all leads have keys of; none while they are being given new ones. */
async function keyVersionOf(db: LeadFlowDatabase): Promise<number> {
  const { version, afterId } = await getSetting(db, 'addressKeys');
  return afterId === null ? version : 0;
}

class ArchiveLines {
  readonly counts = noCounts();
  readonly #parts: Blob[] = [];

  add(table: ArchiveTable, rows: readonly unknown[]): void {
    if (rows.length === 0) return;
    this.counts[table] += rows.length;
    this.#parts.push(new Blob(rows.map((row) => `${JSON.stringify({ table, row })}\n`)));
  }

  file(at: number, keyVersion: number): Blob {
    const head: ArchiveHead = {
      format: ARCHIVE_FORMAT,
      version: ARCHIVE_VERSION,
      madeAt: at,
      keyVersion,
      counts: this.counts,
    };
    const type = 'application/jsonl;charset=utf-8';
    return new Blob([`${JSON.stringify(head)}\n`, ...this.#parts], { type });
  }
}

/** All of a table that is the user's own, in the order of its keys. */
async function addTable(
  db: LeadFlowDatabase,
  lines: ArchiveLines,
  name: WholeTable,
): Promise<void> {
  const table = db.table<object, string>(name);
  const size = name === 'events' ? PAGE_EVENTS : PAGE_ROWS;
  for (let after: string | null = null; ;) {
    const from: Collection<object, string> =
      after === null ? table.toCollection() : table.where(':id').above(after);
    const page: object[] = await from.limit(size).toArray();
    const last = page.at(-1);
    if (last === undefined) return;
    lines.add(name, await ownRows(db, name, page));
    after = rowKey(table, last);
  }
}

/**
 * Leads in the order of their ids, each page with what hangs on it. What hangs on leads is read by ranges of lead
 * ids, one question per table: asking lead by lead takes minutes with 100,000.
 */
async function addLeads(
  db: LeadFlowDatabase,
  lines: ArchiveLines,
  { onLeads, pageLeads = PAGE_LEADS }: WriteOptions,
): Promise<void> {
  const merged = new Set(await db.mergedLeads.toCollection().primaryKeys());
  let after: string | null = null;
  for (let count = 0; ;) {
    const page: Lead[] = await (
      after === null ? db.leads.toCollection() : db.leads.where('id').above(after)
    )
      .limit(pageLeads)
      .toArray();
    const isLast = page.length < pageLeads;
    const upTo: string | null = isLast ? null : (page.at(-1)?.id ?? null);
    await addPage(db, lines, page, { after, upTo, merged });
    count += page.length;
    onLeads?.(count);
    if (upTo === null) return;
    after = upTo;
  }
}

interface IdRange {
  /** The last id of the page before; null at the first. */
  after: string | null;
  /** The last id of this page; null at the last. */
  upTo: string | null;
  /** Ids of all merged leads: what hangs on those goes with the lead they were merged into. */
  merged: ReadonlySet<string>;
}

async function addPage(
  db: LeadFlowDatabase,
  lines: ArchiveLines,
  page: readonly Lead[],
  { after, upTo, merged }: IdRange,
): Promise<void> {
  const own = page.filter(({ id, sample }) => !sample && !isSampleId(id));
  const ids = new Set(own.map(({ id }) => id));
  const absorbedIds = own.flatMap(({ absorbed }) => absorbed.map(({ id }) => id));
  const resting = await db.mergedLeads.bulkGet(absorbedIds);
  lines.add('leads', own.map(storedLead));
  lines.add('mergedLeads', resting.filter((row) => row !== undefined).map(storedMergedLead));
  for (const name of HANGING_TABLES) {
    const table = db.table<{ leadId: string }>(name);
    const inRange = await table
      .where('leadId')
      .between(after ?? Dexie.minKey, upTo ?? Dexie.maxKey, false, true)
      .toArray();
    const ofAbsorbed =
      absorbedIds.length === 0 ? [] : await table.where('leadId').anyOf(absorbedIds).toArray();
    // Money spent for a lead that was removed stays spent; nothing else of it is of use.
    const isMoney = name === 'lookups' || name === 'ledger';
    const wanted = inRange.filter(
      ({ leadId }) => ids.has(leadId) || (isMoney && !merged.has(leadId) && !isSampleId(leadId)),
    );
    lines.add(name, [...wanted, ...ofAbsorbed].map(closedRow));
  }
}

const storedMergedLead = (merged: MergedLead) => ({ ...merged, row: storedLead(merged.row) });
