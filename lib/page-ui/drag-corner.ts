import type { PillCorner } from '../domain/pill-corner.ts';

/** Less than this is a click with an unsteady hand, not a drag. */
const DRAG_FROM_PX = 6;

/** The corner of a viewport a point is nearest to. */
export function nearestCorner(
  x: number,
  y: number,
  viewport: { width: number; height: number },
): PillCorner {
  const side = x < viewport.width / 2 ? 'left' : 'right';
  return `${y < viewport.height / 2 ? 'top' : 'bottom'}-${side}`;
}

/** Lets an element be dragged by pointer; on release tells the corner it was dropped nearest to. */
export function dragToCorner(element: HTMLElement, dropped: (corner: PillCorner) => void): void {
  let dragging = false;

  element.addEventListener('pointerdown', (from) => {
    if (!from.isTrusted || from.button !== 0) return;
    dragging = false;
    const released = new AbortController();
    // On the window: a quick hand leaves the element before its first move is told.
    const options = { capture: true, signal: released.signal };

    function move(event: PointerEvent) {
      const [dx, dy] = [event.clientX - from.clientX, event.clientY - from.clientY];
      if (!dragging && Math.hypot(dx, dy) < DRAG_FROM_PX) return;
      if (!dragging) element.setPointerCapture(event.pointerId);
      dragging = true;
      element.style.transform = `translate(${dx}px,${dy}px)`;
    }

    function release({ type, clientX, clientY }: PointerEvent) {
      released.abort();
      element.style.transform = '';
      if (!dragging || type === 'pointercancel') return;
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      dropped(nearestCorner(clientX, clientY, { width, height }));
    }

    window.addEventListener('pointermove', move, options);
    window.addEventListener('pointerup', release, options);
    window.addEventListener('pointercancel', release, options);
  });

  // The click that ends a drag is not a press of the button it started on.
  element.addEventListener(
    'click',
    (event) => {
      if (dragging) event.stopPropagation();
      dragging = false;
    },
    { capture: true },
  );
}
