import { leadIdsOf, type Lead } from '../domain/lead.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import type { Stage } from '../domain/stage.ts';
import type { Micros } from '../shared/money.ts';

/** What one site brought. `site` is the registry id stored on sightings. */
export interface SourceRow {
  site: string;
  /** Leads this site showed first: adds up to all leads with a sighting. */
  leads: number;
  /** Leads also seen here after another site had shown them. */
  seenAgain: number;
  won: number;
  /** Spent on lookups about the leads of this row, uncertain charges included. */
  spentMicros: Micros;
}

/** Leads, won leads and spend by the site that showed a lead first; the largest source first. */
export function sourceRows(
  leads: readonly Lead[],
  stages: readonly Stage[],
  entries: readonly LedgerEntry[],
): SourceRow[] {
  const wonStages = new Set(stages.filter(({ kind }) => kind === 'won').map(({ id }) => id));
  const spent = spentByLead(entries);
  const rows = new Map<string, SourceRow>();
  const rowOf = (site: string): SourceRow => {
    const row = rows.get(site) ?? { site, leads: 0, seenAgain: 0, won: 0, spentMicros: 0 };
    rows.set(site, row);
    return row;
  };
  for (const lead of leads) {
    const { stageId, sightings } = lead;
    const [first, ...later] = sightings.toSorted((a, b) => a.firstSeenAt - b.firstSeenAt);
    if (first === undefined) continue;
    const row = rowOf(first.site);
    row.leads += 1;
    row.won += wonStages.has(stageId) ? 1 : 0;
    for (const id of leadIdsOf(lead)) row.spentMicros += spent.get(id) ?? 0;
    for (const site of new Set(later.map((sighting) => sighting.site)))
      if (site !== first.site) rowOf(site).seenAgain += 1;
  }
  return [...rows.values()].toSorted((a, b) => b.leads - a.leads || a.site.localeCompare(b.site));
}

function spentByLead(entries: readonly LedgerEntry[]): Map<string, Micros> {
  const spent = new Map<string, Micros>();
  for (const { leadId, chargedMicros } of entries)
    spent.set(leadId, (spent.get(leadId) ?? 0) + chargedMicros);
  return spent;
}
