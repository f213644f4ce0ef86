import type { LeadFlowDatabase } from '../db/database.ts';
import { idsHere } from '../db/merged-leads.ts';
import { joinContacts } from '../domain/contact.ts';
import { identityKeysOf } from '../domain/identity-keys.ts';
import { leadIdsOf, type AbsorbedLead, type Lead, type MergedLead } from '../domain/lead.ts';
import { FIRST_STAGE_ID, type Stage } from '../domain/stage.ts';
import { derivedLead, deriveLeads } from '../leads/derive-lead.ts';
import { ranksAtBottom } from '../leads/rank.ts';
import type { StoredLead, StoredMergedLead } from './archive-rows.ts';
import { bareLead } from './given-leads.ts';
import type { ChunkRows } from './chunk-rows.ts';
import type { KnownOfLeads } from './hanging-rows.ts';

/** A lead that is not here, with the leads merged into it that are not here either. */
export interface NewFamily {
  lead: StoredLead;
  merged: StoredMergedLead[];
}

/** The leads of a chunk that are not here. Those that are stay as they are, also where they were merged since. */
export async function newFamilies(
  db: LeadFlowDatabase,
  { leads, mergedLeads }: Pick<ChunkRows, 'leads' | 'mergedLeads'>,
): Promise<NewFamily[]> {
  const ids = [...leads, ...mergedLeads].map(({ id }) => id);
  const taken = await idsHere(db, ids);
  const resting = new Map(mergedLeads.map((row) => [row.id, row]));
  const families: NewFamily[] = [];
  for (const lead of leads) {
    if (taken.has(lead.id)) continue;
    taken.add(lead.id);
    const offered = lead.absorbed.flatMap(({ id }) =>
      taken.has(id) ? [] : (resting.get(id) ?? []),
    );
    const merged = reaching(lead.id, offered);
    for (const { id } of merged) taken.add(id);
    families.push({ lead, merged });
  }
  return families;
}

/** The merged leads that lead to this one, step by step: a circle would never end. */
function reaching(leadId: string, offered: readonly StoredMergedLead[]): StoredMergedLead[] {
  const reached = new Set([leadId]);
  const merged: StoredMergedLead[] = [];
  let left = offered;
  for (;;) {
    const next = left.filter(({ intoId }) => reached.has(intoId));
    if (next.length === 0) return merged;
    for (const { id } of next) reached.add(id);
    merged.push(...next);
    left = left.filter(({ id }) => !reached.has(id));
  }
}

interface WholeContext {
  stages: ReadonlyMap<string, Stage>;
  known: KnownOfLeads;
  at: number;
}

/**
 * Whole rows for new leads, from the observations and contacts that came with them. Must run inside a transaction
 * over what `deriveLeads` reads.
 */
export async function wholeLeads(
  db: LeadFlowDatabase,
  families: readonly NewFamily[],
  context: WholeContext,
): Promise<{ leads: Lead[]; merged: MergedLead[] }> {
  const places = await placesFor(db, families, context.stages);
  const resting = await wholeResting(db, families, context);
  const keys = new Map(resting.map(({ id, row }) => [id, row.identityKeys]));
  const bare = families.map(({ lead, merged }) =>
    bareLead({ ...lead, ...places.get(lead.id) }, absorbedBy(lead, merged, keys)),
  );
  return { leads: await computed(db, bare, context), merged: resting };
}

/** What rests is computed after what was merged into it. */
async function wholeResting(
  db: LeadFlowDatabase,
  families: readonly NewFamily[],
  context: WholeContext,
): Promise<MergedLead[]> {
  const rows = families.flatMap(({ merged }) => merged.map((each) => ({ each, merged })));
  const bare = rows.map(({ each, merged }) =>
    bareLead(each.row, absorbedBy(each.row, merged, new Map())),
  );
  const leads = await computed(db, bare, context);
  const keys = new Map(leads.map(({ id, identityKeys }) => [id, identityKeys]));
  return rows.flatMap(({ each, merged }, index) => {
    const row = leads[index];
    if (row === undefined) return [];
    const withKeys = { ...row, absorbed: absorbedBy(each.row, merged, keys) };
    return [{ ...each, row: { ...withKeys, identityKeys: identityKeysOf(withKeys) } }];
  });
}

function absorbedBy(
  { absorbed }: StoredLead,
  merged: readonly StoredMergedLead[],
  keys: ReadonlyMap<string, string[]>,
): AbsorbedLead[] {
  const there = new Set(merged.map(({ id }) => id));
  return absorbed.flatMap(({ id }) =>
    there.has(id) ? [{ id, identityKeys: keys.get(id) ?? [] }] : [],
  );
}

/** Leads with their facts, and the index that follows from these; when they were last changed stays. */
async function computed(
  db: LeadFlowDatabase,
  bare: readonly Lead[],
  { known, at }: WholeContext,
): Promise<Lead[]> {
  const asked = bare.filter((lead) => leadIdsOf(lead).some((id) => known.hereIds.has(id)));
  const derived = new Map((await deriveLeads(db, asked, at)).map((lead) => [lead.id, lead]));
  return bare.map((lead) => {
    const whole = derived.get(lead.id) ?? fromKnown(lead, known, at);
    const row = { ...whole, updatedAt: lead.updatedAt };
    return { ...row, identityKeys: identityKeysOf(row) };
  });
}

/** A lead all of whose rows came with it. */
function fromKnown(lead: Lead, { observations, contacts }: KnownOfLeads, at: number): Lead {
  const ids = leadIdsOf(lead);
  const said = ids.flatMap((id) => observations.get(id) ?? []);
  const standing = said.filter(({ withdrawnBy }) => withdrawnBy === null);
  const found = joinContacts(
    lead.id,
    ids.flatMap((id) => contacts.get(id) ?? []),
  );
  return derivedLead(lead, standing, found ?? undefined, at);
}

/** Places at the bottom of the first stage for leads whose own stage is nowhere. */
async function placesFor(
  db: LeadFlowDatabase,
  families: readonly NewFamily[],
  stages: ReadonlyMap<string, Stage>,
): Promise<Map<string, Pick<Lead, 'stageId' | 'rank'>>> {
  const lost = families.filter(({ lead }) => !stages.has(lead.stageId));
  if (lost.length === 0) return new Map();
  const ranks = await ranksAtBottom(db, FIRST_STAGE_ID, lost.length);
  return new Map(
    lost.map(({ lead }, index) => [
      lead.id,
      { stageId: FIRST_STAGE_ID, rank: ranks[index] ?? lead.rank },
    ]),
  );
}
