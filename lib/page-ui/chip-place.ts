/** Distance of a chip from its card's corner. */
const INSET_PX = 8;
/** A card smaller than this is a thumbnail or not laid out yet. */
const SMALLEST_CARD_PX = 80;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Where the chip of a card goes, relative to the layer the chips are in, and how wide it may be; null when the card is too
 * small or its corner is outside the viewport. All boxes are in viewport pixels.
 */
export function chipSpot(
  card: Box,
  layer: Pick<Box, 'left' | 'top'>,
  viewport: Pick<Box, 'width' | 'height'>,
): { x: number; y: number; width: number } | null {
  if (card.width < SMALLEST_CARD_PX || card.height < SMALLEST_CARD_PX) return null;
  const [left, top] = [card.left + INSET_PX, card.top + INSET_PX];
  if (left < 0 || top < 0 || left > viewport.width || top > viewport.height) return null;
  return {
    x: Math.round(left - layer.left),
    y: Math.round(top - layer.top),
    width: Math.round(card.width - 2 * INSET_PX),
  };
}

/** Whether a card's corner is what a person sees there, and not a sticky header or a dialog above it. */
export function cornerVisible(card: Element, box: Box, host: Element): boolean {
  const probe = INSET_PX / 2;
  const hit = document.elementFromPoint(box.left + probe, box.top + probe);
  return hit === host || hit?.contains(card) === true || (card.parentElement ?? card).contains(hit);
}

/** Lower than this and narrower than most of its card, an element is one of the site's own badges. */
const BADGE_MAX_PX = 48;
const BADGE_MAX_SHARE = 0.7;

/** How far below the corner a chip must stand to leave the site's own badge ("Open Sat 2-4pm") readable. */
export function badgeDepth(card: Element, box: Box, host: Element): number {
  const probe = INSET_PX * 2;
  const under = document
    .elementsFromPoint(box.left + probe, box.top + probe)
    .find((element) => element !== host);
  if (under === undefined || under === card || !card.contains(under)) return 0;
  const { width, height, bottom } = under.getBoundingClientRect();
  const isBadge =
    height < BADGE_MAX_PX &&
    width < box.width * BADGE_MAX_SHARE &&
    under.textContent?.trim() !== '';
  return isBadge ? Math.round(bottom - box.top) : 0;
}
