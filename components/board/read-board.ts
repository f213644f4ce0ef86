import { Dexie } from 'dexie';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { survivorIds } from '@/lib/db/merged-leads.ts';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';
import type { Stage, Tally } from '@/lib/domain/stage.ts';
import { SAMPLE_ID_PREFIX } from '@/lib/sample/sample-id.ts';
import { TOP_SPAN, type Column, type Span } from './column.ts';
import type { Columns, Place } from './place.ts';

/** Which stages are shown as columns. Narrow shows one; wide all but the closed rails. */
export type BoardView =
  | { layout: 'narrow'; stageId: string }
  | { layout: 'wide'; openRails: readonly string[] };

export interface BoardData {
  stages: readonly Stage[];
  tallies: ReadonlyMap<string, Tally>;
  columns: Columns;
  /** Per lead a lookup that is queued or running. */
  lookups: ReadonlyMap<string, DatasetId>;
  hasSample: boolean;
}

/** More open lookups than this are not looked at: their cards get no spinner. */
const MOST_LOOKUPS = 500;

/**
 * What the board shows, read in one transaction so that counts and cards agree. Reads only the span of each
 * column that is shown, by the stage-and-rank index; how many leads there are makes no difference.
 */
export function readBoard(
  database: LeadFlowDatabase,
  view: BoardView,
  spans: Readonly<Record<string, Span>>,
): Promise<BoardData> {
  const { stages, tallies, leads, mergedLeads, lookups } = database;
  return database.transaction('r', [stages, tallies, leads, mergedLeads, lookups], async () => {
    const allStages = await stages.orderBy('order').toArray();
    const shown = allStages.filter((stage) => isColumn(stage, view)).map(({ id }) => id);
    const [allTallies, openLookups, samples, ...read] = await Promise.all([
      tallies.toArray(),
      lookups.orderBy('openKey').limit(MOST_LOOKUPS).toArray(),
      leads.where('id').startsWith(SAMPLE_ID_PREFIX).limit(1).count(),
      ...shown.map((id) => readSpan(database, id, spans[id] ?? TOP_SPAN)),
    ]);
    const underWay = openLookups.filter(isUnderWay);
    const survivors = await survivorIds(
      database,
      underWay.map(({ leadId }) => leadId),
    );
    const byStage = new Map(allTallies.map((tally) => [tally.stageId, tally]));
    const columns = shown.map((id, index): [string, Column] => {
      const count = byStage.get(id)?.count ?? 0;
      return [id, columnOf(read[index] ?? [], spans[id] ?? TOP_SPAN, count)];
    });
    return {
      stages: allStages,
      tallies: byStage,
      columns: new Map(columns),
      lookups: new Map(
        underWay.map(({ leadId, dataset }) => [survivors.get(leadId) ?? leadId, dataset]),
      ),
      hasSample: samples > 0,
    };
  });
}

async function readSpan(
  database: LeadFlowDatabase,
  stageId: string,
  { first, count }: Span,
): Promise<Lead[]> {
  const leads = inStage(database, stageId);
  return (first === 0 ? leads : leads.offset(first)).limit(count).toArray();
}

/** The tally tells how many there are, except where the rows that were read show otherwise. */
function columnOf(leads: readonly Lead[], { first, count }: Span, tally: number): Column {
  const end = first + leads.length;
  const endsHere = leads.length < count && (leads.length > 0 || first === 0);
  return { first, leads, total: endsHere ? end : Math.max(tally, end) };
}

const isUnderWay = ({ state }: Lookup): boolean => state === 'queued' || state === 'running';

/** Whether a stage is shown as a column of cards. */
export function isColumn(stage: Stage, view: BoardView): boolean {
  if (view.layout === 'narrow') return stage.id === view.stageId;
  return stage.kind === 'open' || view.openRails.includes(stage.id);
}

/** The lead that a card put to `place` comes below, leaving out the card itself; null at the top. */
export async function readLeadAbove(
  database: LeadFlowDatabase,
  { stageId, index }: Place,
  moving: Pick<Lead, 'id' | 'stageId' | 'rank'>,
): Promise<Lead | null> {
  if (index === 0) return null;
  const [above, next] = await inStage(database, stageId)
    .offset(index - 1)
    .limit(2)
    .toArray();
  if (above === undefined) return lastOf(database, stageId, moving.id);
  const isBelow = moving.stageId !== stageId || moving.rank > above.rank;
  return isBelow ? above : (next ?? lastOf(database, stageId, moving.id));
}

const lastOf = async (
  database: LeadFlowDatabase,
  stageId: string,
  exceptId: string,
): Promise<Lead | null> =>
  (await inStage(database, stageId)
    .filter(({ id }) => id !== exceptId)
    .last()) ?? null;

const inStage = (database: LeadFlowDatabase, stageId: string) =>
  database.leads.where('[stageId+rank]').between([stageId, Dexie.minKey], [stageId, Dexie.maxKey]);
