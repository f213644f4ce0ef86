import type { WHOLE_TABLES } from '../db/archived-tables.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { idsHere } from '../db/merged-leads.ts';
import type { Duplicate } from '../domain/duplicate.ts';
import type { PipelineEvent } from '../domain/event.ts';
import { SAMPLE_ID_PREFIX } from '../sample/sample-id.ts';

export type WholeTable = (typeof WHOLE_TABLES)[number];

/** Whether an id is of a made-up lead. */
export const isSampleId = (id: string): boolean => id.startsWith(SAMPLE_ID_PREFIX);

/** Rows of a table without what is about sample leads, or about leads that are gone. */
export async function ownRows(
  db: LeadFlowDatabase,
  name: WholeTable,
  rows: readonly object[],
): Promise<readonly object[]> {
  if (name === 'events') return (rows as PipelineEvent[]).flatMap((row) => ownEvent(row) ?? []);
  return name === 'duplicates' ? ownQuestions(db, rows as Duplicate[]) : rows;
}

/** Questions about leads that are there; those of leads whose capture was undone ask nothing. */
async function ownQuestions(
  db: LeadFlowDatabase,
  rows: readonly Duplicate[],
): Promise<Duplicate[]> {
  const here = await idsHere(
    db,
    rows.flatMap(({ leadIds }) => leadIds),
  );
  return rows.filter(({ leadIds }) => leadIds.every((id) => here.has(id) && !isSampleId(id)));
}

/** An event without what it did to sample leads; null when it did nothing else. */
function ownEvent(event: PipelineEvent): PipelineEvent | null {
  if (!event.leadIds.some(isSampleId)) return event;
  const leadIds = event.leadIds.filter((id) => !isSampleId(id));
  if (leadIds.length === 0) return null;
  return { ...event, leadIds, changes: event.changes.filter(({ key }) => !isSampleId(key)) };
}
