import { PILL_CORNERS, type PillCorner } from '../domain/pill-corner.ts';
import { createBar, type Bar, type BarHandlers } from './bar.ts';
import { dragToCorner } from './drag-corner.ts';
import type { Overlay } from './overlay.ts';

export interface PillHandlers extends BarHandlers {
  /** The user put the pill into another corner. */
  moved: (corner: PillCorner) => void;
}

/** The bar of one listing: in a corner, to be dragged or sent to another one. */
export function createPill(overlay: Overlay, start: PillCorner, handlers: PillHandlers): Bar {
  let corner = start;
  const bar = createBar(overlay, '', {
    ...handlers,
    menuItems: () => [
      ...handlers.menuItems(),
      ...PILL_CORNERS.map((place) => ({
        label: `${place.charAt(0).toUpperCase()}${place.slice(1).replace('-', ' ')}`,
        current: place === corner,
        press: () => move(place),
      })),
    ],
  });

  function stand(place: PillCorner) {
    corner = place;
    bar.frame.className = `frame ${place.replace('-', ' ')}`;
  }

  function move(place: PillCorner) {
    if (place !== corner) handlers.moved(place);
    stand(place);
  }

  stand(start);
  dragToCorner(bar.frame, move);
  return bar;
}
