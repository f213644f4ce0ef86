import { propertyAddress } from '../address/property-address.ts';
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
  const members = new Map(
    merged.map((lead, index) => [lead.id, { lead, rows: rows[index] ?? [] }]),
  );
  return observations.map((observation) => {
    const family = members.get(observation.leadId);
    const owner = family && ownerOf(observation, family.lead, family.rows);
    return owner === undefined ? observation : { ...observation, leadId: owner.id };
  });
}

/**
 * A listing, a site or an address that the lead that stays has too is its own: only what it took over from
 * another goes there.
 */
function ownerOf(
  { listing }: Observation,
  lead: Lead,
  members: readonly MergedLead[],
): MergedLead | undefined {
  if (listing === null) return undefined;
  const keys = listingKeysOf(listing);
  const byListing = members.find(({ gave }) => keys.some((key) => gave.listingKeys.includes(key)));
  if (byListing !== undefined) return byListing;
  const addressKey = propertyAddress(listing.address)?.key ?? null;
  if (addressKey !== null && addressKey === lead.addressKey) return undefined;
  const byAddress = members.find(({ row }) => addressKey !== null && row.addressKey === addressKey);
  return byAddress ?? members.find(({ gave }) => gave.sites.includes(listing.site));
}
