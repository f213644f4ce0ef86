import type { LeadFlowDatabase } from '../db/database.ts';
import { leadsBehind } from '../db/merged-leads.ts';
import { writeChange } from '../db/write-change.ts';
import type { Duplicate } from '../domain/duplicate.ts';
import { addressLine, leadIdsOf, type Lead } from '../domain/lead.ts';
import type { Failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { toldApart } from './duplicate-rows.ts';
import { MERGE_TABLES, mergeInTransaction } from './merge-leads.ts';

/** A question with the leads it is about as they are now, the older one first. */
export interface OpenDuplicate {
  duplicate: Duplicate;
  leads: [Lead, Lead];
}

/** The event that says so, for its Undo. */
type Decided = Result<{ eventId: string }, Failure>;

/** The tables a transaction around reading questions must hold. */
export const DUPLICATE_TABLES = ['duplicates', 'leads', 'mergedLeads'] as const;

/** Everything the user is asked about, newest first; a question between leads that are one by now is none. */
export async function openDuplicates(db: LeadFlowDatabase): Promise<OpenDuplicate[]> {
  const rows = await db.duplicates.where('state').equals('open').toArray();
  const open = await withLeads(db, rows);
  return open.toSorted((a, b) => b.duplicate.stateAt - a.duplicate.stateAt);
}

/** What the user is asked about one lead, and about what was merged into it; newest first. */
export async function openDuplicatesOf(
  db: LeadFlowDatabase,
  lead: Pick<Lead, 'id' | 'absorbed'>,
): Promise<OpenDuplicate[]> {
  const rows = await db.duplicates.where('leadIds').anyOf(leadIdsOf(lead)).distinct().toArray();
  const open = await withLeads(
    db,
    rows.filter(({ state }) => state === 'open'),
  );
  return open.toSorted((a, b) => b.duplicate.stateAt - a.duplicate.stateAt);
}

/**
 * Makes one lead of the two a question is about: the older one stays. Can be undone, and later split.
 * Fails with 'not-found' when the question is gone, 'superseded' when it was answered.
 */
export function joinDuplicate(
  db: LeadFlowDatabase,
  duplicateId: string,
  at: number,
): Promise<Decided> {
  return decide(db, duplicateId, ([older, newer]) => {
    const merge = { leadId: older.id, absorbedIds: [newer.id], stageId: null, edits: [] };
    return mergeInTransaction(db, merge, at);
  });
}

/** Remembers for good that the two are not one house. Can be undone; fails as `joinDuplicate` does. */
export function dismissDuplicate(
  db: LeadFlowDatabase,
  duplicateId: string,
  at: number,
): Promise<Decided> {
  return decide(db, duplicateId, async (leads) => {
    const event = await writeChange(db, {
      at,
      actor: 'user',
      leadIds: leads.map(({ id }) => id),
      detail: { kind: 'told-apart', lines: leads.map(({ address }) => addressLine(address)) },
      writes: await toldApart(db, leads, at),
      observations: [],
    });
    return ok({ eventId: event.id });
  });
}

function decide(
  db: LeadFlowDatabase,
  duplicateId: string,
  answer: (leads: OpenDuplicate['leads']) => Promise<Decided>,
): Promise<Decided> {
  return db.transaction('rw', MERGE_TABLES, async () => {
    const found = await openQuestion(db, duplicateId);
    return found.ok ? answer(found.value.leads) : found;
  });
}

/** An open question with its leads. */
export async function openQuestion(
  db: LeadFlowDatabase,
  duplicateId: string,
): Promise<Result<OpenDuplicate, Failure>> {
  const row = await db.duplicates.get(duplicateId);
  if (row === undefined) return fail({ kind: 'not-found' });
  const [found] = await withLeads(db, row.state === 'open' ? [row] : []);
  return found === undefined ? fail({ kind: 'superseded' }) : ok(found);
}

async function withLeads(
  db: LeadFlowDatabase,
  duplicates: readonly Duplicate[],
): Promise<OpenDuplicate[]> {
  const leads = await leadsBehind(
    db,
    duplicates.flatMap(({ leadIds }) => leadIds),
  );
  const seen = new Set<string>();
  return duplicates.flatMap((duplicate): OpenDuplicate[] => {
    const [one, other] = duplicate.leadIds.map((id) => leads.get(id));
    if (one === undefined || other === undefined || one.id === other.id) return [];
    const pair: [Lead, Lead] = one.createdAt <= other.createdAt ? [one, other] : [other, one];
    const key = pair.map(({ id }) => id).join('|');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ duplicate, leads: pair }];
  });
}
