import type { ElementHandle, Page, Point } from 'puppeteer';
import { waitUntil } from './wait-until.ts';

/** Where a control was at one look: at which point to press it, or what lies over that point. */
type Look = { at: Point; coveredBy: null } | { at: null; coveredBy: string };

/**
 * Waits until a control stands still from one look to the next, with nothing over its middle, and gives that point.
 * `find` is asked at each look, because pages put new controls in the place of old ones. Throws saying what covers it.
 */
export async function standingPoint(
  page: Page,
  what: string,
  find: () => Promise<ElementHandle | undefined>,
  describe?: () => Promise<string>,
): Promise<Point> {
  let before: Look | undefined;
  return waitUntil(
    what,
    async () => {
      const control = await find();
      const now = control && (await page.evaluate(lookAt, control));
      const stands = isSamePoint(before?.at, now?.at);
      before = now;
      return stands ? (now?.at ?? undefined) : undefined;
    },
    {
      describe: async () =>
        [before && whyNot(before), await describe?.()].filter(Boolean).join(' '),
    },
  );
}

const isSamePoint = (before: Point | null | undefined, now: Point | null | undefined): boolean =>
  Boolean(before && now) && before?.x === now?.x && before?.y === now?.y;

const whyNot = ({ coveredBy }: Look): string =>
  coveredBy === null
    ? 'It is there, but does not stand still.'
    : `It is there, under ${coveredBy}.`;

/** Runs inside the page, which may be in the background: nothing in it waits for a frame. */
function lookAt(control: Element): Look {
  const [box] = control.getClientRects();
  if (box === undefined) return { at: null, coveredBy: 'nothing: it has no box' };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hit = document.elementFromPoint(at.x, at.y);
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
  const own = control instanceof HTMLLabelElement ? control.control : null;
  if (hit && [control, own, ...labels].some((part) => part?.contains(hit)))
    return { at, coveredBy: null };
  // Outside the window, or under what sticks to its edge.
  control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return { at: null, coveredBy: hit ? hit.outerHTML.slice(0, 120) : 'the edge of the window' };
}
