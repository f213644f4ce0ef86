import { plural } from '@/components/ui/format.ts';
import type { Reading } from '@/lib/domain/listing.ts';
import { isJudged, isOffered, summaryWords, wanted } from '@/lib/page-ui/results-summary.ts';
import { HomeRows } from './home-rows.tsx';
import { SaveAll } from './save-all.tsx';
import { useStandings, type StandingRow } from './use-standings.ts';
import { View } from './view.tsx';

/** A page of many homes: what the dock in the page says of them, and saving those it would save. */
export function ResultsView({
  reading,
  openPanel,
}: {
  reading: Extract<Reading, { kind: 'results' }>;
  openPanel: (leadId: string | null) => void;
}) {
  const { listings, total } = reading;
  const rows = useStandings(listings);
  const beyond = total !== null && total > listings.length;
  return (
    <View foot={rows && <SaveRows rows={rows} openPanel={openPanel} />}>
      <div>
        <h2 className="pop-title">{plural(listings.length, 'home')} on this page</h2>
        <p className="sm m">
          {rows && `${summaryWords(rows)}.`}
          {beyond && ` Of ${total.toLocaleString('en-US')} in this search.`}
        </p>
      </div>
      <HomeRows
        listings={listings}
        leads={rows?.map(({ lead }) => lead)}
        verdicts={rows?.map(({ verdict }) => verdict)}
      />
    </View>
  );
}

/** Where none passes the buy box, all that are no leads yet can still be saved. */
function SaveRows({
  rows,
  openPanel,
}: {
  rows: readonly StandingRow[];
  openPanel: (leadId: string | null) => void;
}) {
  const passing = isJudged(rows) ? wanted(rows) : [];
  const fresh = passing.length > 0 ? passing : rows.filter(isOffered);
  return (
    <SaveAll
      fresh={fresh.map(({ listing }) => listing)}
      which={passing.length > 0 ? 'that pass' : 'new'}
      openPanel={openPanel}
    />
  );
}
