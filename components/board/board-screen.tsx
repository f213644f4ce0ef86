import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { Screen } from '@/components/app/screen.tsx';
import { useInPanel } from '@/components/app/use-in-panel.ts';
import { useMediaQuery, WIDE_QUERY } from '@/components/app/use-media-query.ts';
import { useOpenDuplicates } from '@/components/merge/use-open-duplicates.ts';
import { ExportAction } from '@/components/export/export-action.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { FIRST_STAGE_ID } from '@/lib/domain/stage.ts';
import { Board } from './board.tsx';
import type { Span } from './column.ts';
import { DuplicatesBanner } from './duplicates-banner.tsx';
import { FirstRun } from './first-run.tsx';
import { readBoard, type BoardData, type BoardView } from './read-board.ts';
import { SampleBanner } from './sample-banner.tsx';
import { CardSkeletons } from './stage-column.tsx';
import { TabLine } from './tab-line.tsx';
import { useSessionValue } from '@/components/app/use-session-value.ts';
import './board.css';

/** The board, or what there is before the first lead. */
export function BoardScreen() {
  const wide = useMediaQuery(WIDE_QUERY);
  const inPanel = useInPanel();
  const { view, showStage, setRailOpen } = useBoardView(wide);
  const { board: rows, readSpan } = useBoardData(view);
  const questions = useOpenDuplicates();
  // Shown together, so that the question does not push the cards down a moment later.
  const board = questions && rows;
  return (
    <Screen title="Board" actions={board && !isEmpty(board) && <ExportAction leadIds={null} />}>
      {inPanel && !wide && <TabLine />}
      {board?.hasSample && <SampleBanner />}
      {board && questions.length > 0 && <DuplicatesBanner count={questions.length} />}
      {board === undefined ? (
        <BoardSkeleton />
      ) : isEmpty(board) ? (
        <FirstRun />
      ) : (
        <Board {...{ board, view, showStage, setRailOpen, readSpan }} />
      )}
    </Screen>
  );
}

/** Which stages are shown; kept while the panel is open. */
function useBoardView(wide: boolean) {
  const [stageId, showStage] = useSessionValue('board.stage', FIRST_STAGE_ID);
  const [openRails, setOpenRails] = useSessionValue<readonly string[]>('board.rails', []);
  const view = useMemo<BoardView>(
    () => (wide ? { layout: 'wide', openRails } : { layout: 'narrow', stageId }),
    [wide, openRails, stageId],
  );
  const setRailOpen = (id: string, open: boolean) =>
    setOpenRails(open ? [...openRails, id] : openRails.filter((other) => other !== id));
  return { view, showStage, setRailOpen };
}

/** The board's rows, live, and which of each column are read. */
function useBoardData(view: BoardView) {
  const database = useDatabase();
  const [spans, setSpans] = useState<Readonly<Record<string, Span>>>({});
  const board = useLiveQuery(() => readBoard(database, view, spans), [database, view, spans]);
  const readSpan = (stageId: string, span: Span) =>
    setSpans((now) => (sameSpan(now[stageId], span) ? now : { ...now, [stageId]: span }));
  return { board, readSpan };
}

const sameSpan = (a: Span | undefined, b: Span): boolean =>
  a?.first === b.first && a.count === b.count;

const isEmpty = ({ tallies }: BoardData): boolean =>
  [...tallies.values()].every(({ count }) => count === 0);

function BoardSkeleton() {
  return (
    <div className="narrow late-in" aria-busy="true">
      <div className="strip" aria-hidden="true">
        {[0, 1, 2, 3, 4, 5, 6].map((cell) => (
          <span key={cell} className="sk-cell">
            <Skeleton width={26} height={13} />
            <Skeleton width={34} height={9} />
          </span>
        ))}
      </div>
      <div className="cols">
        <CardSkeletons />
      </div>
    </div>
  );
}
