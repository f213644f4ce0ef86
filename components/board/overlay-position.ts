import type { Modifier } from '@dnd-kit/core';
import { getEventCoordinates } from '@dnd-kit/utilities';

const GAP = 14;
const EDGE = 8;
/** As wide as board.css lets a flying card be. */
const MOST_WIDTH = 262;

/** Places the flying card right below the pointer, inside the window. */
export const hangBelowPointer: Modifier = (args) => {
  const { activatorEvent, activeNodeRect, transform } = args;
  const start = activatorEvent && getEventCoordinates(activatorEvent);
  if (!start || !activeNodeRect) return transform;
  const width = Math.min(MOST_WIDTH, activeNodeRect.width);
  return keepInWindow({
    ...args,
    transform: {
      ...transform,
      x: start.x + transform.x - width / 2 - activeNodeRect.left,
      y: start.y + transform.y + GAP - activeNodeRect.top,
    },
  });
};

/** Keeps the flying card from leaving the window sideways. */
export const keepInWindow: Modifier = ({ activeNodeRect, windowRect, transform }) => {
  if (!activeNodeRect || !windowRect) return transform;
  const width = Math.min(MOST_WIDTH, activeNodeRect.width);
  const left = activeNodeRect.left + transform.x;
  const most = Math.max(EDGE, windowRect.width - width - EDGE);
  return { ...transform, x: Math.min(most, Math.max(EDGE, left)) - activeNodeRect.left };
};
