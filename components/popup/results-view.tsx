import { plural } from '@/components/ui/format.ts';
import type { Reading } from '@/lib/domain/listing.ts';
import { HomeRows } from './home-rows.tsx';
import { SaveAll } from './save-all.tsx';
import { useKnownLeads } from './use-known-lead.ts';
import { View } from './view.tsx';

/** A page of many homes: which of them are leads, and saving the rest. */
export function ResultsView({
  reading,
  openPanel,
}: {
  reading: Extract<Reading, { kind: 'results' }>;
  openPanel: (leadId: string | null) => void;
}) {
  const { listings, total } = reading;
  const leads = useKnownLeads(listings);
  const fresh = leads && listings.filter((_, index) => !leads[index]);
  const beyond = total !== null && total > listings.length;
  return (
    <View foot={fresh && <SaveAll fresh={fresh} openPanel={openPanel} />}>
      <div>
        <h2 className="pop-title">{plural(listings.length, 'home')} on this page</h2>
        <p className="sm m">
          {fresh && knownWords(listings.length - fresh.length)}
          {beyond && ` Of ${total.toLocaleString('en-US')} in this search.`}
        </p>
      </div>
      <HomeRows listings={listings} leads={leads} />
    </View>
  );
}

const knownWords = (known: number): string =>
  known === 0 ? 'None is a lead yet.' : `${known} already in your pipeline.`;
