import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import { getSetting } from '@/lib/db/settings.ts';
import { judge } from '@/lib/domain/buy-box-judge.ts';
import { hidingKey } from '@/lib/domain/hidden-listings.ts';
import type { Listing } from '@/lib/domain/listing.ts';
import { leadsOnPage } from '@/lib/leads/lead-on-page.ts';
import type { Standing } from '@/lib/page-ui/results-summary.ts';

/** A row of a results page and where it stands. */
export interface StandingRow extends Standing {
  listing: Listing;
}

/** The rows of a results page with lead, buy box and hidden homes, live; undefined until known. */
export function useStandings(listings: Listing[]): StandingRow[] | undefined {
  const database = useDatabase();
  return useLiveQuery(async () => {
    const [leads, box, hidden] = await Promise.all([
      leadsOnPage(database, listings),
      getSetting(database, 'buyBox'),
      getSetting(database, 'hiddenListings'),
    ]);
    return listings.map((listing, index) => ({
      listing,
      lead: leads[index] ?? null,
      verdict: judge(listing, box),
      hidden: hidden.includes(hidingKey(listing)),
    }));
  }, [database, listings]);
}
