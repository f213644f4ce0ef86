import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Rows beyond the edges of the screen that are kept, so that scrolling and Tab find them. */
const OVERSCAN = 8;

export interface VirtualRows {
  /** Goes on the element that holds the rows. */
  ref: RefObject<HTMLElement | null>;
  /** First and last row to draw, and the room that the others take. */
  items: readonly { index: number; key: string | number | bigint }[];
  before: number;
  after: number;
  /** Goes on each row drawn, with its index as `data-index`. */
  measure: (row: HTMLElement | null) => void;
}

/** Which rows of a list of any length are on screen. The body of the screen scrolls, not the list. */
export function useVirtualRows(count: number, height: number): VirtualRows {
  const ref = useRef<HTMLElement>(null);
  const [margin, setMargin] = useState(0);
  // oxlint-disable-next-line react-hooks/incompatible-library -- its functions change what they give, and are called in each render
  const virtualizer = useVirtualizer({
    count,
    estimateSize: () => height,
    getScrollElement: scrollingBody,
    overscan: OVERSCAN,
    scrollMargin: margin,
  });
  useLayoutEffect(() => {
    const list = ref.current;
    if (list === null) return undefined;
    const observer = new ResizeObserver(() => setMargin(topInBody(list)));
    observer.observe(list);
    // What stands above the list pushes it down.
    for (let each = list.previousElementSibling; each; each = each.previousElementSibling)
      observer.observe(each);
    return () => observer.disconnect();
  }, []);
  const items = virtualizer.getVirtualItems();
  return {
    ref,
    items,
    before: (items.at(0)?.start ?? margin) - margin,
    after: virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin),
    measure: virtualizer.measureElement,
  };
}

const scrollingBody = (): HTMLElement | null => document.querySelector<HTMLElement>('#body');

/** How far down in all that scrolls an element stands. */
function topInBody(element: HTMLElement): number {
  const body = scrollingBody();
  if (body === null) return 0;
  return element.getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop;
}
