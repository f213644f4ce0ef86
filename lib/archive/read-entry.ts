import { z } from '../domain/zod.ts';
import { ARCHIVE_TABLES, type ArchiveTable } from '../db/archived-tables.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  noCounts,
  type ArchiveEntry,
  type ArchiveHead,
  type ArchiveRows,
} from './archive-rows.ts';
import { eventSchema } from './event-schemas.ts';
import { observationSchema } from './facts-schema.ts';
import {
  duplicateSchema,
  isOfItsPair,
  leadSchema,
  mergedLeadSchema,
  stageSchema,
  taskSchema,
} from './lead-schemas.ts';
import {
  cacheSchema,
  contactsSchema,
  erasureSchema,
  ledgerSchema,
  lookupSchema,
} from './lookup-schemas.ts';
import { count, time } from './value-schemas.ts';

const ROW_SCHEMAS: { [Table in ArchiveTable]: z.ZodType<ArchiveRows[Table]> } = {
  erasures: erasureSchema,
  stages: stageSchema,
  duplicates: duplicateSchema.refine(isOfItsPair, 'a question about other leads'),
  events: eventSchema,
  leads: leadSchema,
  mergedLeads: mergedLeadSchema.refine(({ id, row }) => id === row.id, 'another lead'),
  observations: observationSchema,
  contacts: contactsSchema,
  lookups: lookupSchema,
  ledger: ledgerSchema,
  cache: cacheSchema,
  tasks: taskSchema,
};

const lineSchema = z.object({ table: z.enum(ARCHIVE_TABLES), row: z.unknown() });

/** The row a line holds, or in a few words why it holds none: "leads: rank is not a place". Never shows a value. */
export function readEntry(line: string): Result<ArchiveEntry, string> {
  const parsed = lineSchema.safeParse(parsedJson(line));
  if (!parsed.success) return fail('not a row of an archive');
  const { table } = parsed.data;
  const row = ROW_SCHEMAS[table].safeParse(parsed.data.row);
  if (!row.success) return fail(`${table}: ${issueWords(row.error)}`);
  return ok({ table, row: row.data } as ArchiveEntry);
}

/** A first line: a head, an archive of a newer version, or neither. */
export type FirstLine = { kind: 'head'; head: ArchiveHead } | { kind: 'newer' } | { kind: 'other' };

/** A table that was not there yet when the archive was made has no lines. */
const headSchema: z.ZodType<ArchiveHead> = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  madeAt: time,
  keyVersion: count,
  counts: z
    .partialRecord(z.enum(ARCHIVE_TABLES), count)
    .transform((counts) => ({ ...noCounts(), ...counts })),
});
const format = z.literal(ARCHIVE_FORMAT);
/** An archive with tables that are not here is newer as well. */
const newerSchema = z.union([
  z.object({ format, version: z.number().gt(ARCHIVE_VERSION) }),
  z.object({
    format,
    version: z.literal(ARCHIVE_VERSION),
    counts: z.record(z.string(), count),
  }),
]);

/** What the first line of a file says the file is. */
export function readFirstLine(line: string): FirstLine {
  const value = parsedJson(line);
  const head = headSchema.safeParse(value);
  if (head.success) return { kind: 'head', head: head.data };
  return { kind: newerSchema.safeParse(value).success ? 'newer' : 'other' };
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Where a row is wrong. Only names that rows of ours have: what a file made up may be anything. */
function issueWords({ issues }: z.ZodError): string {
  const [issue] = issues;
  const path = issue?.path.filter(
    (part) => typeof part === 'string' && /^[a-zA-Z]{1,40}$/.test(part),
  );
  return `“${path?.join('.') || 'row'}” cannot be read`;
}
