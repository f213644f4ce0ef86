import type { Modifier } from '@dnd-kit/core';
import { getEventCoordinates } from '@dnd-kit/utilities';

/** For the overlay itself: the modifier below places it from the window's corner. */
export const OVERLAY_STYLE = { top: 0, left: 0 } as const;

const GAP = 14;
const EDGE = 8;
/** As wide as columns.css lets a flying card be. */
const MOST_WIDTH = 262;

/**
 * Hangs the flying card below the pointer, inside the window, and below the unfolded strip: on it,
 * the card would hide the names of the stages it can be dropped on.
 */
export const hangBelowPointer: Modifier = ({
  activatorEvent,
  activeNodeRect,
  windowRect,
  transform,
}) => {
  const start = activatorEvent && getEventCoordinates(activatorEvent);
  if (!start || !activeNodeRect || !windowRect) return transform;
  const pointer = { x: start.x + transform.x, y: start.y + transform.y };
  const width = Math.min(MOST_WIDTH, activeNodeRect.width);
  const rightmost = Math.max(EDGE, windowRect.width - width - EDGE);
  return {
    ...transform,
    x: Math.min(rightmost, Math.max(EDGE, pointer.x - width / 2)),
    y: Math.max(pointer.y + GAP, stripBottom()),
  };
};

function stripBottom(): number {
  const strip = document.querySelector('.strip.open');
  return strip === null ? 0 : strip.getBoundingClientRect().bottom;
}
