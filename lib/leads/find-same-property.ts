import type { LeadFlowDatabase } from '../db/database.ts';
import { listingKey, type Lead } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import { propertyAddress } from './property-address.ts';

/**
 * The lead that is the same house, or null. The site's own id decides first, then the address key;
 * an address without a house number never matches anything.
 */
export async function findSameProperty(
  db: LeadFlowDatabase,
  listing: Pick<Listing, 'site' | 'listingId' | 'address'>,
): Promise<Lead | null> {
  const key = listingKey(listing.site, listing.listingId);
  const byListing =
    key === null ? undefined : await db.leads.where('listingKeys').equals(key).first();
  if (byListing !== undefined) return byListing;
  const address = propertyAddress(listing.address);
  if (address === null) return null;
  return (await db.leads.where('addressKey').equals(address.key).first()) ?? null;
}
