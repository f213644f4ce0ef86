import type { ReactNode } from 'react';
import { RotateCw } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import { OpenBoardButton } from './open-board-button.tsx';
import type { TabReading } from './read-tab.ts';
import { View } from './view.tsx';

type NothingRead = Extract<TabReading, { kind: 'none' | 'no-access' }>;

/** Why nothing on this page can be saved, and what can be done. */
export function NothingView({
  reading,
  readAgain,
  openPanel,
  report,
}: {
  reading: NothingRead;
  readAgain: () => void;
  openPanel: (leadId: string | null) => void;
  report: ReactNode;
}) {
  const { title, detail } = wordsOf(reading);
  return (
    <View
      foot={
        <>
          <Button size="lg" wide icon={<RotateCw />} onClick={readAgain}>
            Read again
          </Button>
          <OpenBoardButton openPanel={openPanel} />
        </>
      }
    >
      <div className="pop-middle">
        <EmptyState title={title}>{detail}</EmptyState>
        {report}
      </div>
    </View>
  );
}

function wordsOf(reading: NothingRead): { title: string; detail: string } {
  if (reading.kind === 'none')
    return wordsForFailure({ kind: 'unsupported-page', reason: reading.reason });
  return {
    title: 'Chrome keeps this page to itself.',
    detail: 'Its own pages, the Web Store and files cannot be read. Open the page of one home.',
  };
}
