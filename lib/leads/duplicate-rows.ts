import type { LeadFlowDatabase } from '../db/database.ts';
import { sameValue, type RowWrite } from '../db/write-change.ts';
import { hasNewProof, pairId, type Duplicate, type MatchReason } from '../domain/duplicate.ts';
import { leadIdsOf, type Lead } from '../domain/lead.ts';
import { knownHouses } from './find-same-property.ts';
import { judgeIdentity, type Verdict } from './judge-identity.ts';
import type { KnownHouses, SameProperty } from './known-houses.ts';
import { identityOfLead } from './property-identity.ts';

/** A lead is asked about beside at most so many others at a time, the likeliest. */
const MOST_QUESTIONS = 5;

/** A lead and the leads that may be the same house. */
export interface Suspicion {
  lead: Lead;
  others: readonly SameProperty[];
}

/**
 * The questions to write for leads that may be one house. A pair the user told apart is asked about again only
 * on proof that was not known then; the answer holds for what was merged into either lead as well.
 */
export async function questionRows(
  db: LeadFlowDatabase,
  suspicions: readonly Suspicion[],
  at: number,
): Promise<RowWrite[]> {
  const pairs = suspicions.flatMap(({ lead, others }) =>
    others.slice(0, MOST_QUESTIONS).map((match) => ({
      lead,
      other: match.lead,
      reasons: match.kind === 'same' ? [match.because] : match.reasons,
    })),
  );
  const known = await knownPairs(db, pairs);
  const rows = new Map<string, Duplicate>();
  for (const { lead, other, reasons } of pairs) {
    const ids = pairIdsOf(lead, other);
    if (ids.some((id) => rows.has(id))) continue;
    const row = questionFor(
      lead,
      other,
      reasons,
      ids.flatMap((id) => known.get(id) ?? []),
      at,
    );
    if (row !== null) rows.set(row.id, row);
  }
  return [...rows.values()].map((row) => ({ table: 'duplicates', key: row.id, row }));
}

/**
 * The questions about leads of which more is known now, a parcel or a record: none of them is joined to another
 * by itself, because both have a history of their own.
 */
export async function duplicateQuestions(
  db: LeadFlowDatabase,
  leads: readonly Lead[],
  at: number,
): Promise<RowWrite[]> {
  const [questions = []] = await questionsOfEach(db, [leads], at);
  return questions;
}

/** The same for each of several changes to leads, asked with what those before it made of theirs. */
export async function questionsOfEach(
  db: LeadFlowDatabase,
  changes: readonly (readonly Lead[])[],
  at: number,
): Promise<RowWrite[][]> {
  if (changes.every((leads) => leads.length === 0)) return changes.map(() => []);
  const known = await knownHouses(db, changes.flat().map(identityOfLead));
  const questions: RowWrite[][] = [];
  for (const leads of changes) {
    for (const lead of leads) known.put(lead);
    const suspicions = leads.map((lead) => suspicionOf(lead, known));
    questions.push(await questionRows(db, suspicions, at));
  }
  return questions;
}

/** For each of these leads the leads here that are or may be its house. */
export async function suspicionsAbout(
  db: LeadFlowDatabase,
  leads: readonly Lead[],
): Promise<Suspicion[]> {
  const known = await knownHouses(db, leads.map(identityOfLead));
  return leads.map((lead) => suspicionOf(lead, known));
}

const suspicionOf = (lead: Lead, known: KnownHouses): Suspicion => ({
  lead,
  others: known.find(identityOfLead(lead), lead.id),
});

/** Whether two versions of one lead say the same about which house it is, its address and sites aside. */
export const isIdentifiedAlike = ({ facts: a }: Lead, { facts: b }: Lead): boolean =>
  (['apn', 'fips', 'attomId', 'mls', 'location'] as const).every((fact) =>
    sameValue(a[fact]?.value, b[fact]?.value),
  );

function questionFor(
  lead: Lead,
  other: Lead,
  reasons: MatchReason[],
  known: readonly Duplicate[],
  at: number,
): Duplicate | null {
  const isAnswered = known.some(
    (row) => row.state !== 'different' || !hasNewProof(row.reasons, reasons),
  );
  if (isAnswered) return null;
  const id = pairId(lead.id, other.id);
  const own = known.find((row) => row.id === id);
  if (own !== undefined) return { ...own, reasons, state: 'open', stateAt: at };
  return { id, leadIds: [lead.id, other.id], reasons, state: 'open', at, stateAt: at };
}

/** Marks every question between leads that are now one as answered. */
export async function joinedPairs(
  db: LeadFlowDatabase,
  leads: readonly Lead[],
  at: number,
): Promise<RowWrite[]> {
  const pairs = leads.flatMap((lead, index) =>
    leads.slice(index + 1).map((other) => ({ lead, other })),
  );
  const known = await knownPairs(db, pairs);
  return [...known.values()].map((row) => ({
    table: 'duplicates',
    key: row.id,
    row: { ...row, state: 'joined', stateAt: at },
  }));
}

/**
 * Remembers for good that two leads are not one house, with all that spoke for it at the time: that alone
 * will not be asked again.
 */
export async function toldApart(
  db: LeadFlowDatabase,
  [lead, other]: readonly [Lead, Lead],
  at: number,
): Promise<RowWrite[]> {
  const known = await knownPairs(db, [{ lead, other }]);
  const id = pairId(lead.id, other.id);
  const own: Duplicate = {
    id,
    leadIds: [lead.id, other.id],
    reasons: [],
    state: 'open',
    at,
    stateAt: at,
  };
  const verdict = judgeIdentity(identityOfLead(lead), identityOfLead(other));
  return [...new Map([[id, own], ...known]).values()].map((row) => ({
    table: 'duplicates',
    key: row.id,
    row: {
      ...row,
      reasons: uniqueKinds([...row.reasons, ...reasonsOf(verdict)]),
      state: 'different',
      stateAt: at,
    },
  }));
}

function reasonsOf(verdict: Verdict): MatchReason[] {
  if (verdict.kind === 'same') return [verdict.because];
  return verdict.kind === 'maybe' ? verdict.reasons : [];
}

const uniqueKinds = (reasons: readonly MatchReason[]): MatchReason[] => [
  ...new Map(reasons.map((reason) => [reason.kind, reason])).values(),
];

/** Every way a pair may have been asked about, by the leads merged into the two. */
export const pairIdsOf = (lead: Lead, other: Lead): string[] =>
  leadIdsOf(lead).flatMap((a) => leadIdsOf(other).map((b) => pairId(a, b)));

/** Every question ever asked about these pairs, or about what was merged into either lead, by its id. */
export async function knownPairs(
  db: LeadFlowDatabase,
  pairs: readonly { lead: Lead; other: Lead }[],
): Promise<Map<string, Duplicate>> {
  if (pairs.length === 0) return new Map();
  const ids = [...new Set(pairs.flatMap(({ lead, other }) => pairIdsOf(lead, other)))];
  const rows = await db.duplicates.bulkGet(ids);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
}
