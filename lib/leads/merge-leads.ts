import type { LeadFlowDatabase } from '../db/database.ts';
import { CHANGE_TABLES, writeChange, type RowWrite } from '../db/write-change.ts';
import type { FactEdit } from '../domain/fact-edit.ts';
import type { Observation } from '../domain/facts.ts';
import { addressLine, type Lead, type MergedLead, type StagePlace } from '../domain/lead.ts';
import type { Stage } from '../domain/stage.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { absorb, type MergeOccasion } from './absorb-lead.ts';
import { deriveLead, DERIVE_TABLES } from './derive-lead.ts';
import { joinedPairs } from './duplicate-rows.ts';
import { topOfStageRank } from './rank.ts';
import { userObservation } from './user-observation.ts';

export interface Merge {
  /** The lead that stays. */
  leadId: string;
  absorbedIds: string[];
  /** Where it stands afterwards; null is the furthest any of them had come. */
  stageId: string | null;
  /** What the user chose where the leads differ; kept as the user's own values. */
  edits: FactEdit[];
}

/** The tables a transaction around a merge or a split must hold, in 'rw' mode. */
export const MERGE_TABLES = [...new Set([...CHANGE_TABLES, ...DERIVE_TABLES])];

/**
 * Makes one lead of several, as one change that can be undone, and later split. Rows of the others rest in
 * `mergedLeads`; their observations, events, contacts and look-ups stay theirs and are read through the lead
 * that stays. Fails with 'not-found' when one of them is gone, 'sample-lead' for made-up beside real ones.
 */
export function mergeLeads(
  db: LeadFlowDatabase,
  merge: Merge,
  at: number,
): Promise<Result<{ eventId: string }, Failure>> {
  // Dexie keeps a transaction open across awaits only for an async function.
  return db.transaction('rw', MERGE_TABLES, async () => mergeInTransaction(db, merge, at));
}

/** The same inside a transaction over `MERGE_TABLES`. */
export async function mergeInTransaction(
  db: LeadFlowDatabase,
  { leadId, absorbedIds, stageId, edits }: Merge,
  at: number,
): Promise<Result<{ eventId: string }, Failure>> {
  const ids = [...new Set(absorbedIds)].filter((id) => id !== leadId);
  const found = await db.leads.bulkGet([leadId, ...ids]);
  const [into, ...others] = found.filter((lead) => lead !== undefined);
  if (into === undefined || others.length === 0 || others.length < ids.length)
    return fail({ kind: 'not-found' });
  if (others.some(({ sample }) => sample !== into.sample)) return fail({ kind: 'sample-lead' });
  const place = await placeAfter(db, [into, ...others], stageId, at);
  if (place === null) return fail({ kind: 'not-found' });
  const eventId = newId();
  const observations = edits.length === 0 ? [] : [userObservation(leadId, edits, at)];
  const joined = joinAll([into, ...others], place, { eventId, at });
  const writes = [
    ...(await mergeWrites(db, joined, observations, at)),
    ...(await joinedPairs(db, [into, ...others], at)),
  ];
  await writeChange(db, {
    id: eventId,
    at,
    actor: 'user',
    leadIds: [leadId, ...ids],
    detail: {
      kind: 'merged',
      absorbedIds: ids,
      lines: others.map((each) => addressLine(each.address)),
    },
    writes,
    observations,
  });
  return ok({ eventId });
}

/** One lead made of several, and the others as they rest from then on. */
export interface Joined {
  lead: Lead;
  merged: MergedLead[];
}

/**
 * Several leads as one: the first stays, where the one stands that had come furthest. Facts are not chosen anew
 * here, and nothing is written.
 */
export const asOneLead = (
  leads: [Lead, ...Lead[]],
  stages: ReadonlyMap<string, Stage>,
  occasion: MergeOccasion,
): Joined => joinAll(leads, placeOf(furthest(leads, stages)), occasion);

function joinAll(
  [into, ...others]: [Lead, ...Lead[]],
  place: StagePlace,
  occasion: MergeOccasion,
): Joined {
  const joined: Joined = { lead: into, merged: [] };
  for (const other of others) {
    const { lead, merged } = absorb(joined.lead, other, occasion);
    joined.lead = lead;
    joined.merged.push(merged);
  }
  const { stageId, rank, stageSinceAt } = into;
  if (stageId === place.stageId) return joined;
  const giver = others.find((other) => other.stageId === place.stageId) ?? others[0];
  const stage = { before: { stageId, rank, stageSinceAt }, after: place };
  return {
    lead: { ...joined.lead, ...place },
    // The one whose place it is holds it: with that one the lead that stays leaves the place again.
    merged: joined.merged.map((each) =>
      each.id === giver?.id ? { ...each, gave: { ...each.gave, stage } } : each,
    ),
  };
}

async function mergeWrites(
  db: LeadFlowDatabase,
  { lead, merged }: Joined,
  observations: readonly Observation[],
  at: number,
): Promise<RowWrite[]> {
  const derived = await deriveLead(db, lead, at, observations);
  return [
    { table: 'leads', key: lead.id, row: derived },
    ...merged.map(({ id }): RowWrite => ({ table: 'leads', key: id, row: null })),
    ...merged.map((row): RowWrite => ({ table: 'mergedLeads', key: row.id, row })),
  ];
}

/**
 * Where the lead that stays will stand: where it is, in the place of the one that had come furthest, or on top
 * of the chosen stage; null when that stage is gone.
 */
async function placeAfter(
  db: LeadFlowDatabase,
  leads: readonly [Lead, ...Lead[]],
  stageId: string | null,
  at: number,
): Promise<StagePlace | null> {
  const stages = new Map((await db.stages.toArray()).map((stage) => [stage.id, stage]));
  const [into] = leads;
  const chosen = stageId ?? furthest(leads, stages).stageId;
  const there = into.stageId === chosen ? into : leads.find((lead) => lead.stageId === chosen);
  if (there !== undefined) return placeOf(there);
  if (!stages.has(chosen)) return null;
  return { stageId: chosen, rank: await topOfStageRank(db, chosen), stageSinceAt: at };
}

const placeOf = ({ stageId, rank, stageSinceAt }: Lead): StagePlace => ({
  stageId,
  rank,
  stageSinceAt,
});

/** A dead lead counts as the least far: one that lives keeps the house alive. */
function furthest(leads: readonly [Lead, ...Lead[]], stages: ReadonlyMap<string, Stage>): Lead {
  const distance = ({ stageId }: Lead): number => {
    const stage = stages.get(stageId);
    return stage === undefined || stage.kind === 'dead' ? -1 : stage.order;
  };
  return leads.reduce((best, lead) => (distance(lead) > distance(best) ? lead : best));
}
