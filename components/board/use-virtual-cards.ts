import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, type RefObject } from 'react';
import type { Lead } from '@/lib/domain/lead.ts';
import { useBoardContext } from './board-context.ts';
import { covers, leadAt, spanAround, type Column } from './column.ts';

/** About as high as a card with a row of chips; each is measured when it is there. */
const CARD_HEIGHT = 114;
const GAP = 8;
/** Cards mounted out of view on either side. */
const OVERSCAN = 4;
/** Pixels of the screen's body above a list, without banners: those are lower than the cards out of view. */
const ABOVE_LIST = 100;

export interface VirtualCard {
  index: number;
  /** Pixels from the top of the list. */
  top: number;
}

interface ListPlace {
  stageId: string;
  /** What is mounted whether in view or not; null where it is not read yet. */
  pinned: ReadonlyMap<number, Lead | null>;
  /** The element around the list. */
  list: RefObject<HTMLElement | null>;
  /** What scrolls: the list itself, or the body of the screen with all above it. */
  scrolls: 'list' | 'body';
}

/** Which cards of a column are mounted and where, however many it has; has those read that come into view. */
export function useVirtualCards(column: Column, { stageId, pinned, list, scrolls }: ListPlace) {
  const margin = scrolls === 'body' ? ABOVE_LIST : 0;
  useShownFromTop(list);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, and nothing it returns is memoised
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: column.total,
    getScrollElement: () => (scrolls === 'list' ? list.current : bodyOf(list.current)),
    estimateSize: () => CARD_HEIGHT,
    // So that cards are there from the first render on: one that is to get the focus is looked for then.
    initialRect: { width: 0, height: window.innerHeight },
    getItemKey: useCallback((index: number) => leadAt(column, index)?.id ?? index, [column]),
    gap: GAP,
    paddingStart: 1,
    scrollMargin: margin,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withPinned(range, [...pinned.keys()]),
  });
  const items = virtualizer.getVirtualItems();
  useReadSpan(column, stageId, unreadPin(column, pinned) ?? virtualizer.range);
  const height = virtualizer.getTotalSize();
  return {
    items: items.map(({ index, start }): VirtualCard => ({ index, top: start - margin })),
    height,
    measure: virtualizer.measureElement,
    /** Where the card at a place begins; below the last, where one more would. */
    topOf: (index: number): number => {
      const item = virtualizer.measurementsCache[index];
      return item === undefined ? height + GAP : item.start - margin;
    },
  };
}

type Shown = Pick<Range, 'startIndex' | 'endIndex'>;

/** Has the cards read that are shown, or are about to be. */
function useReadSpan(column: Column, stageId: string, shown: Shown | null): void {
  const { actions } = useBoardContext();
  const from = (shown?.startIndex ?? 0) - OVERSCAN;
  const to = (shown?.endIndex ?? 0) + OVERSCAN;
  const isRead = covers(column, from, to);
  useEffect(() => {
    if (!isRead) actions.readSpan(stageId, spanAround(from, to));
  }, [isRead, stageId, from, to, actions]);
}

function unreadPin(column: Column, pinned: ListPlace['pinned']): Shown | null {
  for (const [index, lead] of pinned)
    if (lead === null && !covers(column, index, index))
      return { startIndex: index, endIndex: index };
  return null;
}

const withPinned = (range: Range, pinned: readonly number[]): number[] =>
  [
    ...new Set([...defaultRangeExtractor(range), ...pinned.filter((index) => index < range.count)]),
  ].toSorted((a, b) => a - b);

const bodyOf = (list: HTMLElement | null): HTMLElement | null =>
  list?.closest<HTMLElement>('.body') ?? null;

/** A stage that is shown in place of another is shown from its top, with the strip as it is. */
function useShownFromTop(list: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const body = bodyOf(list.current);
    const stage = list.current?.closest('section');
    const strip = body?.querySelector<HTMLElement>('.strip-w');
    if (!body || !stage || !strip) return;
    const top = stage.getBoundingClientRect().top - strip.getBoundingClientRect().bottom;
    if (top < 0) body.scrollTop += top;
  }, [list]);
}
