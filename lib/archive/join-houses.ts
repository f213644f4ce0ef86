import type { LeadFlowDatabase } from '../db/database.ts';
import type { Duplicate } from '../domain/duplicate.ts';
import type { ImportJob } from '../domain/import-job.ts';
import type { Lead, MergedLead } from '../domain/lead.ts';
import { knownPairs, pairIdsOf, type Suspicion } from '../leads/duplicate-rows.ts';
import { sureLead } from '../leads/find-same-property.ts';
import { asOneLead } from '../leads/merge-leads.ts';

/** What becomes of leads of an archive beside those that are here. */
export interface JoinedHouses {
  /** Leads that stay by themselves. */
  alone: Lead[];
  /** Leads that were here, each with the leads of the archive that are its house. Their facts are not chosen anew. */
  joined: Lead[];
  /** Those leads of the archive, as they rest in the ones that were here. */
  resting: MergedLead[];
}

export interface JoinContext {
  job: Pick<ImportJob, 'id'>;
  eventId: string;
  at: number;
}

/**
 * Merges leads of an archive into leads here that are surely the same house. Those here stay, and a split gives
 * both back. Leads of one archive are never merged: they were two when it was made. Nor are two that the user was
 * ever asked about. Writes nothing.
 */
export async function joinHouses(
  db: LeadFlowDatabase,
  suspicions: readonly Suspicion[],
  context: JoinContext,
): Promise<JoinedHouses> {
  const into = await housesOf(db, suspicions, context.job.id);
  const alone = suspicions.flatMap(({ lead }) => (into.has(lead.id) ? [] : [lead]));
  const byHouse = Map.groupBy(
    suspicions.map(({ lead }) => lead).filter(({ id }) => into.has(id)),
    ({ id }) => into.get(id)?.id,
  );
  const stages = new Map((await db.stages.toArray()).map((stage) => [stage.id, stage]));
  const houses = [...byHouse.values()].flatMap((others) => {
    const [first] = others;
    const here = first && into.get(first.id);
    return here === undefined ? [] : [asOneLead([here, ...others], stages, context)];
  });
  return {
    alone,
    joined: houses.map(({ lead }) => lead),
    resting: houses.flatMap(({ merged }) => merged),
  };
}

/** The lead here that each lead of the archive surely is, by the id of the latter. */
async function housesOf(
  db: LeadFlowDatabase,
  suspicions: readonly Suspicion[],
  importId: string,
): Promise<Map<string, Lead>> {
  const sure = suspicions.flatMap(({ lead, others }) => {
    const other = sureLead(others[0] ?? null);
    return other === null ? [] : [{ lead, other }];
  });
  if (sure.length === 0) return new Map();
  const asked = await knownPairs(db, sure);
  const others = sure.map(({ other }) => other.id);
  const own = new Set(await createdBy(db, importId, others));
  return new Map(
    sure
      .filter(({ lead, other }) => !own.has(other.id) && !isAsked(asked, lead, other))
      .map(({ lead, other }) => [lead.id, other]),
  );
}

const isAsked = (asked: ReadonlyMap<string, Duplicate>, lead: Lead, other: Lead): boolean =>
  pairIdsOf(lead, other).some((id) => asked.has(id));

/** Those of these leads that this restore added. */
async function createdBy(
  db: LeadFlowDatabase,
  importId: string,
  leadIds: readonly string[],
): Promise<string[]> {
  const events = await db.events.where('leadIds').anyOf(leadIds).distinct().toArray();
  return events
    .filter(({ detail }) => detail.kind === 'restored' && detail.importId === importId)
    .flatMap(({ changes }) => changes)
    .flatMap(({ table, key, before }) => (table === 'leads' && before === null ? [key] : []));
}
