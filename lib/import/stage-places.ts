import type { LeadFlowDatabase } from '../db/database.ts';
import { FIRST_STAGE_ID, type Stage } from '../domain/stage.ts';
import { ranksAtBottom } from '../leads/rank.ts';
import type { ImportRow } from './read-row.ts';

/** The stages as a file names them. */
export interface StageNames {
  /** Ids by name in small letters. */
  stageIds: ReadonlyMap<string, string>;
  /** By which a move is forward or back. */
  stageOrder: ReadonlyMap<string, number>;
}

/** The stages there are, for reading their names in a file. */
export async function stageNames(db: LeadFlowDatabase): Promise<StageNames> {
  const stages: Stage[] = await db.stages.toArray();
  return {
    stageIds: new Map(stages.map(({ id, name }) => [name.toLowerCase(), id])),
    stageOrder: new Map(stages.map(({ id, order }) => [id, order])),
  };
}

/**
 * The stage of a row's new lead: the one it names, else the one the user chose for the import, and the first
 * should that be gone meanwhile.
 */
export function stageIdOf(
  { stageName }: ImportRow,
  { stageIds, stageOrder }: StageNames,
  chosenId: string,
): string {
  const named = stageIds.get(stageName?.toLowerCase() ?? '');
  return named ?? (stageOrder.has(chosenId) ? chosenId : FIRST_STAGE_ID);
}

/**
 * Places below everything else in the stages the rows ask for, in the order of the rows: an import pushes
 * nothing out of sight that the user works on. Gives a function that hands them out. `bottoms` are the ranks given
 * out last, and are brought up to date.
 */
export async function placesFor(
  db: LeadFlowDatabase,
  rows: readonly ImportRow[],
  { chosenId, bottoms, ...names }: StageNames & { chosenId: string; bottoms: Map<string, string> },
): Promise<(stageId: string) => string> {
  const byStage = Map.groupBy(rows, (row) => stageIdOf(row, names, chosenId));
  const ranks = new Map<string, string[]>();
  for (const [stageId, own] of byStage) {
    const given = await ranksAtBottom(db, stageId, own.length, bottoms.get(stageId));
    const last = given.at(-1);
    if (last !== undefined) bottoms.set(stageId, last);
    ranks.set(stageId, given.toReversed());
  }
  return (stageId) => {
    const rank = ranks.get(stageId)?.pop();
    if (rank === undefined) throw new Error(`No place left in ${stageId}`);
    return rank;
  };
}
