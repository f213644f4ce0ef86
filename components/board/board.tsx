import { DndContext } from '@dnd-kit/core';
import { lazy, Suspense, useEffect } from 'react';
import { classNames } from '@/components/ui/class-names.ts';
import { BoardContext, CarryContext, useBoardContext, useCarryContext } from './board-context.ts';
import { CarryLayer } from './carry-layer.tsx';
import { isColumn } from './read-board.ts';
import { StageColumn } from './stage-column.tsx';
import { StageRail } from './stage-rail.tsx';
import { StageStrip } from './stage-strip.tsx';
import { useBoardState, type BoardProps } from './use-board-state.ts';

const loadMenu = async () => ({ default: (await import('./move-menu.tsx')).MoveMenu });
const MoveMenu = lazy(loadMenu);

/** dnd-kit's own messages belong to its keyboard sensor, which is not used; the status line speaks. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};
/** How near an edge, as a share of the view, the pointer scrolls it: about 48 px. */
const EDGE = { x: 0.04, y: 0.06 };

/** The pipeline: cards in stages, moved by pointer, keyboard or menu. */
export function Board(props: BoardProps) {
  const { context, carry, dnd, menu } = useBoardState(props);
  // On the strip the pointer is near the top edge, but means a stage.
  const onStrip = props.view.layout === 'narrow' && carry?.place?.stageId !== carry?.home.stageId;
  const autoScroll = { threshold: EDGE, canScroll: () => !onStrip };
  // Not needed to draw the board, but the first M should not wait for it.
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadMenu());
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <BoardContext value={context}>
      <CarryContext value={carry}>
        <DndContext {...dnd} autoScroll={autoScroll} accessibility={SILENT}>
          {props.view.layout === 'narrow' ? <NarrowBoard /> : <WideBoard />}
          <CarryLayer />
        </DndContext>
      </CarryContext>
      {menu.target && (
        <Suspense>
          <MoveMenu
            {...menu.target}
            stages={props.board.stages}
            onPick={menu.pick}
            onClose={menu.close}
          />
        </Suspense>
      )}
    </BoardContext>
  );
}

/** Strip and one column. */
function NarrowBoard() {
  const { board, view } = useBoardContext();
  const stage = board.stages.find((one) => isColumn(one, view));
  return (
    <div className="narrow">
      <StageStrip />
      <div className="cols">{stage && <StageColumn key={stage.id} stage={stage} />}</div>
    </div>
  );
}

/** A column per stage, with the closed ones as rails at the right. */
function WideBoard() {
  const { board, view } = useBoardContext();
  const carry = useCarryContext();
  const isShown = new Map(board.stages.map((stage) => [stage, isColumn(stage, view)]));
  return (
    <div className={classNames('cols wide', carry?.by === 'pointer' && 'drag')}>
      {board.stages.map(
        (stage) => isShown.get(stage) && <StageColumn key={stage.id} stage={stage} />,
      )}
      <div className="rails">
        {board.stages.map(
          (stage) => isShown.get(stage) || <StageRail key={stage.id} stage={stage} />,
        )}
      </div>
    </div>
  );
}
