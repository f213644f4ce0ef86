import { Dexie } from 'dexie';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { survivorIds } from '@/lib/db/merged-leads.ts';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';
import type { Stage, Tally } from '@/lib/domain/stage.ts';
import { SAMPLE_ID_PREFIX } from '@/lib/sample/sample-id.ts';
import type { Columns } from './place.ts';

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

/** Cards read per column at first, and with every "more". */
export const PAGE_SIZE = 30;
/** More open lookups than this are not looked at: their cards get no spinner. */
const MOST_LOOKUPS = 500;

/**
 * What the board shows, read in one transaction so that counts and cards agree.
 * Reads a page per column by the stage-and-rank index, never all leads.
 */
export function readBoard(
  database: LeadFlowDatabase,
  view: BoardView,
  limits: Readonly<Record<string, number>>,
): Promise<BoardData> {
  const { stages, tallies, leads, mergedLeads, lookups } = database;
  return database.transaction('r', [stages, tallies, leads, mergedLeads, lookups], async () => {
    const allStages = await stages.orderBy('order').toArray();
    const shown = allStages.filter((stage) => isColumn(stage, view)).map(({ id }) => id);
    const [allTallies, openLookups, samples, ...columns] = await Promise.all([
      tallies.toArray(),
      lookups.orderBy('openKey').limit(MOST_LOOKUPS).toArray(),
      leads.where('id').startsWith(SAMPLE_ID_PREFIX).limit(1).count(),
      ...shown.map((id) =>
        inStage(database, id)
          .limit(limits[id] ?? PAGE_SIZE)
          .toArray(),
      ),
    ]);
    const underWay = openLookups.filter(isUnderWay);
    const survivors = await survivorIds(
      database,
      underWay.map(({ leadId }) => leadId),
    );
    return {
      stages: allStages,
      tallies: new Map(allTallies.map((tally) => [tally.stageId, tally])),
      columns: new Map(shown.map((id, index) => [id, columns[index] ?? []])),
      lookups: new Map(
        underWay.map(({ leadId, dataset }) => [survivors.get(leadId) ?? leadId, dataset]),
      ),
      hasSample: samples > 0,
    };
  });
}

const isUnderWay = ({ state }: Lookup): boolean => state === 'queued' || state === 'running';

/** Whether a stage is shown as a column of cards. */
export function isColumn(stage: Stage, view: BoardView): boolean {
  if (view.layout === 'narrow') return stage.id === view.stageId;
  return stage.kind === 'open' || view.openRails.includes(stage.id);
}

/** The lead that a card put at `index` comes below, leaving out the card itself; null at the top. */
export async function readLeadAbove(
  database: LeadFlowDatabase,
  { stageId, index }: { stageId: string; index: number },
  exceptId: string,
): Promise<Lead | null> {
  if (index === 0) return null;
  const others = () => inStage(database, stageId).filter(({ id }) => id !== exceptId);
  const above = await others()
    .offset(index - 1)
    .first();
  return above ?? (await others().last()) ?? null;
}

const inStage = (database: LeadFlowDatabase, stageId: string) =>
  database.leads.where('[stageId+rank]').between([stageId, Dexie.minKey], [stageId, Dexie.maxKey]);
