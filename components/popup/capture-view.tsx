import { Flag } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { ListingView } from './listing-view.tsx';
import { NothingView } from './nothing-view.tsx';
import { openReport } from './open-app.ts';
import { ResultsView } from './results-view.tsx';
import type { ActiveTab } from './use-active-tab.ts';
import { useTabReading } from './use-tab-reading.ts';
import { View } from './view.tsx';

/** Saves what the page under the popup shows. */
export function CaptureView({
  tab,
  openPanel,
}: {
  tab: ActiveTab | null;
  openPanel: (leadId: string | null) => void;
}) {
  const { reading, readAgain } = useTabReading(tab);
  if (reading === null) return <ReadingPage />;
  const report = tab?.tabId == null ? null : <ReportButton tabId={tab.tabId} />;
  switch (reading.kind) {
    case 'listing':
      return (
        <ListingView
          key={reading.listing.url}
          reading={reading}
          openPanel={openPanel}
          report={report}
        />
      );
    case 'results':
      return <ResultsView reading={reading} openPanel={openPanel} />;
    case 'none':
    case 'no-access':
    default:
      return (
        <NothingView
          reading={reading}
          readAgain={readAgain}
          openPanel={openPanel}
          report={reading.kind === 'none' ? report : null}
        />
      );
  }
}

/** For a page that was not read right. */
function ReportButton({ tabId }: { tabId: number }) {
  return (
    <Button variant="ghost" size="sm" icon={<Flag />} onClick={() => openReport(tabId)}>
      Report this page
    </Button>
  );
}

/** The geometry of a listing, while the page is read. */
function ReadingPage() {
  return (
    <View
      foot={
        <>
          <Skeleton width="48%" height={38} />
          <Skeleton width="48%" height={38} />
        </>
      }
    >
      <output className="vh">Reading this page</output>
      <Skeleton width="60%" height={20} />
      <Skeleton width="80%" height={14} />
      <Skeleton width="100%" height={78} />
      <Skeleton width="45%" height={20} />
      <Skeleton width="100%" height={48} />
      <Skeleton width="100%" height={90} />
    </View>
  );
}
