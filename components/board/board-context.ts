import { createContext, use } from 'react';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Carry } from './carry.ts';
import type { Columns } from './place.ts';
import type { BoardData, BoardView } from './read-board.ts';

/** What the parts of the board share. */
export interface BoardContextValue {
  board: BoardData;
  /** The board's columns with the user's unwritten moves in them. */
  columns: Columns;
  view: BoardView;
  now: number;
  /** The card on its way, by pointer or keyboard. */
  carry: Carry | null;
  showStage: (stageId: string) => void;
  setRailOpen: (stageId: string, open: boolean) => void;
  readMore: (stageId: string) => void;
  openMenu: (lead: Lead) => void;
}

export const BoardContext = createContext<BoardContextValue | null>(null);

/** The board around this component. */
export function useBoardContext(): BoardContextValue {
  const value = use(BoardContext);
  if (value === null) throw new Error('useBoardContext needs a BoardContext above it');
  return value;
}
