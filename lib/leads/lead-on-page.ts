import type { LeadFlowDatabase } from '../db/database.ts';
import type { Lead } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import type { Stage } from '../domain/stage.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import { findSameProperties, sureLead } from './find-same-property.ts';
import { identityOfListing } from './property-identity.ts';

/** What a page may know of the leads behind its listings, in the order of the listings; null where there is none. */
export function leadsOnPage(
  db: LeadFlowDatabase,
  listings: Listing[],
): Promise<(LeadOnPage | null)[]> {
  return db.transaction('r', [db.leads, db.stages], async () =>
    onPage(await sureLeads(db, listings), await stagesById(db)),
  );
}

/** The leads that surely are these houses, in their order. */
export const sureLeads = async (
  db: LeadFlowDatabase,
  listings: readonly Listing[],
): Promise<(Lead | null)[]> =>
  (await findSameProperties(db, listings.map(identityOfListing))).map(sureLead);

/** What pages may know of each of these leads. */
export const onPage = (
  leads: readonly (Lead | null)[],
  stages: ReadonlyMap<string, Stage>,
): (LeadOnPage | null)[] => leads.map((lead) => lead && leadOnPage(lead, stages));

/** The part of a lead its page may know: nothing personal, no facts the page did not show. */
export function leadOnPage(lead: Lead, stages: ReadonlyMap<string, Stage>): LeadOnPage {
  const stage = stages.get(lead.stageId);
  return {
    leadId: lead.id,
    stageName: stage?.name ?? lead.stageId,
    stageKind: stage?.kind ?? 'open',
    stageProgress: stage?.progress ?? 0,
    stageSinceAt: lead.stageSinceAt,
    priceChange: lead.priceChange,
    statusChange: lead.statusChange ?? null,
    relisting: lead.relisting ?? null,
  };
}

/** All stages by id. */
export async function stagesById(db: LeadFlowDatabase): Promise<ReadonlyMap<string, Stage>> {
  return new Map((await db.stages.toArray()).map((stage) => [stage.id, stage]));
}
