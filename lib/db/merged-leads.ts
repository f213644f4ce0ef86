import type { Lead, MergedLead } from '../domain/lead.ts';
import type { LeadFlowDatabase } from './database.ts';
import { rowsOf } from './rows-of.ts';

/** For each id the id of the lead it lives on in: itself, or the one it was merged into. */
export async function survivorIds(
  db: LeadFlowDatabase,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const survivors = new Map(ids.map((id) => [id, id]));
  for (;;) {
    const rested = await db.mergedLeads.bulkGet([...new Set(survivors.values())]);
    const intoIds = new Map(
      rested.flatMap((merged) => (merged === undefined ? [] : [[merged.id, merged.intoId]])),
    );
    if (intoIds.size === 0) return survivors;
    for (const [id, at] of survivors) survivors.set(id, intoIds.get(at) ?? at);
  }
}

const NOBODY: ReadonlyMap<string, string> = new Map();

/** The lead behind each id, also of ids that were merged into another; ids of removed leads are not in it. */
export async function leadsBehind(
  db: LeadFlowDatabase,
  ids: readonly string[],
): Promise<Map<string, Lead>> {
  const rows = await rowsOf(db.leads, ids);
  const here = new Set(rows.map(({ id }) => id));
  const others = ids.filter((id) => !here.has(id));
  // Most ids are of leads themselves, and thousands may be asked for: only the rest was merged, or is gone.
  const survivors = others.length === 0 ? NOBODY : await survivorIds(db, others);
  const merged = survivors.size === 0 ? [] : await db.leads.bulkGet([...survivors.values()]);
  const byId = new Map(
    [...rows, ...merged].flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead]])),
  );
  return new Map(
    ids.flatMap((id) => {
      const lead = byId.get(survivors.get(id) ?? id);
      return lead === undefined ? [] : [[id, lead]];
    }),
  );
}

/** Those of these ids that a lead here has, or had before it was merged. */
export async function idsHere(db: LeadFlowDatabase, ids: readonly string[]): Promise<Set<string>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Set();
  // Most pipelines have no merged leads, or few: counting costs less than asking for each.
  const merged = (await db.mergedLeads.count()) > 0 ? await db.mergedLeads.bulkGet(unique) : [];
  const rows = [...(await db.leads.bulkGet(unique)), ...merged];
  return new Set(rows.flatMap((row) => (row === undefined ? [] : [row.id])));
}

/** The resting rows of everything merged into a lead, the earliest merge first. */
export async function absorbedRows(
  db: LeadFlowDatabase,
  { absorbed }: Pick<Lead, 'absorbed'>,
): Promise<MergedLead[]> {
  if (absorbed.length === 0) return [];
  const rows = await db.mergedLeads.bulkGet(absorbed.map(({ id }) => id));
  return rows.filter((row) => row !== undefined).toSorted((a, b) => a.at - b.at);
}

/** The row of a lead, also of one that was merged into another and rests. */
export const leadRow = async (db: LeadFlowDatabase, id: string): Promise<Lead | undefined> =>
  (await db.leads.get(id)) ?? (await db.mergedLeads.get(id))?.row;
