import { useMemo } from 'react';
import { useNow } from '@/components/app/use-now.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { BoardContextValue } from './board-context.ts';
import type { Span } from './column.ts';
import type { Place } from './place.ts';
import { isColumn, type BoardData, type BoardView } from './read-board.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useCarry } from './use-carry.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { useLeadMoves } from './use-lead-moves.ts';
import { useMoveMenu } from './use-move-menu.ts';
import { useStableFunctions } from './use-stable-functions.ts';

export interface BoardProps {
  board: BoardData;
  view: BoardView;
  showStage: (stageId: string) => void;
  setRailOpen: (stageId: string, open: boolean) => void;
  readSpan: (stageId: string, span: Span) => void;
}

/** Everything a board does: carrying, moving, the menu, the keyboard, and where the focus goes after. */
export function useBoardState(props: BoardProps) {
  const { board, view, showStage } = props;
  const now = useNow();
  const { wanted, requestFocus } = useFocusRequest(board.columns, (stageId) =>
    isRail(board, view, stageId),
  );
  const { columns, move } = useLeadMoves(board, (leadId) => requestFocus({ leadId, place: null }));
  const land = (lead: Lead, place: Place, home: Place) => {
    move(lead, place, home);
    requestFocus({ leadId: lead.id, place: home });
  };
  const controls = useCarry(board, columns, land);
  const menu = useMoveMenu({ columns, land, requestFocus });

  const goToStage = (stageId: string, index: number) => {
    if (view.layout === 'narrow') showStage(stageId);
    requestFocus({ leadId: null, place: { stageId, index } });
  };
  useBoardKeys({
    stages: board.stages,
    shownStageId: view.layout === 'narrow' ? view.stageId : null,
    busy: menu.target !== null,
    controls,
    openMenu: menu.open,
    goToStage,
  });

  const setRailOpen = (stageId: string, open: boolean) => {
    props.setRailOpen(stageId, open);
    requestFocus({ leadId: null, place: { stageId, index: 0 } });
  };
  const actions = useStableFunctions({
    showStage,
    setRailOpen,
    readSpan: props.readSpan,
    openMenu: menu.open,
  });
  const context = useMemo<BoardContextValue>(
    () => ({ board, columns, view, now, wanted, actions }),
    [board, columns, view, now, wanted, actions],
  );
  return { context, carry: controls.carry, dnd: controls.dnd, menu };
}

const isRail = ({ stages }: BoardData, view: BoardView, stageId: string): boolean =>
  view.layout === 'wide' && stages.some((stage) => stage.id === stageId && !isColumn(stage, view));
