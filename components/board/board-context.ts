import { createContext, use } from 'react';
import type { Carry } from './carry.ts';
import type { Span } from './column.ts';
import type { Columns, Place } from './place.ts';
import type { BoardData, BoardView } from './read-board.ts';

/** What the parts of the board can do. The same functions for as long as the board is shown. */
export interface BoardActions {
  showStage: (stageId: string) => void;
  setRailOpen: (stageId: string, open: boolean) => void;
  /** Which cards of a stage are to be read. */
  readSpan: (stageId: string, span: Span) => void;
  openMenu: (leadId: string) => void;
}

/** What the parts of the board share. Does not change while a card is carried. */
export interface BoardContextValue {
  board: BoardData;
  /** The board's columns with the user's unwritten moves in them. */
  columns: Columns;
  view: BoardView;
  now: number;
  /** A card that is to get the focus, and so must be there even where it would not be seen. */
  wanted: Place | null;
  actions: BoardActions;
}

export const BoardContext = createContext<BoardContextValue | null>(null);

/** The card on its way, apart from the rest because it changes on every step of a drag. */
export const CarryContext = createContext<Carry | null>(null);

/** The board around this component. */
export function useBoardContext(): BoardContextValue {
  const value = use(BoardContext);
  if (value === null) throw new Error('useBoardContext needs a BoardContext above it');
  return value;
}

/** The card on its way, by pointer or keyboard, or null. */
export const useCarryContext = (): Carry | null => use(CarryContext);
