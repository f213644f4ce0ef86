import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Listing } from '@/lib/domain/listing.ts';
import { findSameProperty, sureLead } from '@/lib/leads/find-same-property.ts';
import { leadsOnPage } from '@/lib/leads/lead-on-page.ts';
import { identityOfListing } from '@/lib/leads/property-identity.ts';
import type { LeadOnPage } from '@/lib/messaging/protocol.ts';

/** The lead that is this house, live; null when there is none, undefined until known. */
export function useKnownLead(listing: Listing): Lead | null | undefined {
  const database = useDatabase();
  return useLiveQuery(
    async () => sureLead(await findSameProperty(database, identityOfListing(listing))),
    [database, listing],
  );
}

/** The leads behind the rows of a results page, in their order, live; null where there is none. */
export function useKnownLeads(listings: Listing[]): (LeadOnPage | null)[] | undefined {
  const database = useDatabase();
  return useLiveQuery(() => leadsOnPage(database, listings), [database, listings]);
}
