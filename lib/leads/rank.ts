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
  const next = await inStage(db, stageId, lower ?? Dexie.minKey, Dexie.maxKey)
    .filter(({ id, rank }) => !moving.has(id) && (lower === null || rank > lower))
    .first();
  return generateNKeysBetween(lower, next?.rank ?? null, moving.size);
}

/** Ranks for `count` leads below everything in a stage. */
export async function ranksAtBottom(
  db: LeadFlowDatabase,
  stageId: string,
  count: number,
): Promise<string[]> {
  const last = await inStage(db, stageId, Dexie.minKey, Dexie.maxKey).last();
  return generateNKeysBetween(last?.rank ?? null, null, count);
}

function inStage(db: LeadFlowDatabase, stageId: string, from: unknown, to: unknown) {
  return db.leads.where('[stageId+rank]').between([stageId, from], [stageId, to], true, true);
}
