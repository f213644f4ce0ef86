import type { Observation } from '../domain/facts.ts';
import { listingKeysOf, type Lead, type MergedLead } from '../domain/lead.ts';
import type { LeadFlowDatabase } from './database.ts';
import { absorbedRows } from './merged-leads.ts';

/**
 * Files new observations of merged leads under the one whose site or listing they are of, so that a later
 * split gives each its own history. Observations of other leads stay as they are.
 */
export async function filedObservations(
  db: LeadFlowDatabase,
  observations: readonly Observation[],
  leads: readonly Lead[],
): Promise<Observation[]> {
  const merged = leads.filter(({ absorbed }) => absorbed.length > 0);
  const rows = await Promise.all(merged.map((lead) => absorbedRows(db, lead)));
  const members = new Map(merged.map(({ id }, index) => [id, rows[index] ?? []]));
  return observations.map((observation) => {
    const owner = ownerOf(observation, members.get(observation.leadId) ?? []);
    return owner === undefined ? observation : { ...observation, leadId: owner.id };
  });
}

/** A listing the lead that stays has too is its own: only what it took over from another goes there. */
function ownerOf({ listing }: Observation, members: readonly MergedLead[]): MergedLead | undefined {
  if (listing === null) return undefined;
  const keys = listingKeysOf(listing);
  const byListing = members.find(({ gave }) => keys.some((key) => gave.listingKeys.includes(key)));
  return byListing ?? members.find(({ gave }) => gave.sites.includes(listing.site));
}
