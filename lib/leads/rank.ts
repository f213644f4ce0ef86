import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { Dexie } from 'dexie';
import type { LeadFlowDatabase } from '../db/database.ts';
import type { Lead } from '../domain/lead.ts';

/** The rank of the first lead of a stage, or null when it is empty. */
export async function topOfStage(db: LeadFlowDatabase, stageId: string): Promise<string | null> {
  const first = await inStage(db, stageId, Dexie.minKey, Dexie.maxKey).first();
  return first?.rank ?? null;
}

/** A rank above the first lead of a stage. */
export const topOfStageRank = async (db: LeadFlowDatabase, stageId: string): Promise<string> =>
  generateKeyBetween(null, await topOfStage(db, stageId));

/** Enough to find one that stays where one lead moves: beside it may stand the moving lead and the one above. */
const NEAR = 3;

/**
 * Ranks for `count` leads right below `after` (null: at the top), skipping the leads
 * that are being moved themselves.
 */
export async function ranksBelow(
  db: LeadFlowDatabase,
  stageId: string,
  after: Lead | null,
  moving: ReadonlySet<string>,
): Promise<string[]> {
  const lower = after?.rank ?? null;
  const below = () => inStage(db, stageId, lower ?? Dexie.minKey, Dexie.maxKey);
  const stays = ({ id, rank }: Lead) => !moving.has(id) && (lower === null || rank > lower);
  // One question where one lead moves; a walk only where many do that stand together.
  const near = await below().limit(NEAR).toArray();
  const next =
    near.length < NEAR || near.some(stays) ? near.find(stays) : await below().filter(stays).first();
  return generateNKeysBetween(lower, next?.rank ?? null, moving.size);
}

/**
 * Ranks for `count` leads below everything in a stage. `near` is one that was at its bottom lately, which spares
 * looking through all of it.
 */
export async function ranksAtBottom(
  db: LeadFlowDatabase,
  stageId: string,
  count: number,
  near: string | null = null,
): Promise<string[]> {
  const beyond = inStage(db, stageId, near ?? Dexie.minKey, Dexie.maxKey);
  await sweep(beyond);
  const last = await beyond.last();
  return generateNKeysBetween(last?.rank ?? near, null, count);
}

/** Makes the index forget the places of leads that were removed, so that nobody pays for them later. */
export async function sweepPlaces(db: LeadFlowDatabase, removed: readonly Lead[]): Promise<void> {
  for (const [stageId, leads] of Map.groupBy(removed, (lead) => lead.stageId)) {
    const ranks = leads.map(({ rank }) => rank).toSorted(byCodeUnits);
    await sweep(inStage(db, stageId, ranks.at(0), ranks.at(-1)));
  }
}

/**
 * Counts, for what that does by the way: leads that were moved or removed leave their entries in Chrome's index
 * until a writing transaction meets them. On a walk forward each costs a tenth of a millisecond; backward it costs
 * a look at all met before, which for 4,000 leads is half a minute.
 */
const sweep = (places: ReturnType<typeof inStage>): PromiseLike<number> => places.count();

const byCodeUnits = (a: string, b: string): number => Number(a > b) - Number(a < b);

function inStage(db: LeadFlowDatabase, stageId: string, from: unknown, to: unknown) {
  return db.leads.where('[stageId+rank]').between([stageId, from], [stageId, to], true, true);
}
