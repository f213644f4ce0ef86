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

/** Where a chip stands, relative to the layer the chips are in, and how wide it may be. */
export interface ChipSpot {
  x: number;
  y: number;
  width: number;
}

/**
 * Where the chip of a card goes; null when the card is too small or its corner is outside of what is in view. All boxes are in
 * viewport pixels.
 */
export function chipSpot(card: Box, layer: Pick<Box, 'left' | 'top'>, view: Box): ChipSpot | null {
  if (card.width < SMALLEST_CARD_PX || card.height < SMALLEST_CARD_PX) return null;
  const [left, top] = [card.left + INSET_PX, card.top + INSET_PX];
  const isOutside =
    left < view.left ||
    top < view.top ||
    left > view.left + view.width ||
    top > view.top + view.height;
  if (isOutside) return null;
  return {
    x: Math.round(left - layer.left),
    y: Math.round(top - layer.top),
    width: Math.round(card.width - 2 * INSET_PX),
  };
}

/** Whether nothing stands above a card's corner, such as a sticky header or a dialog. */
export function cornerVisible(card: Element, host: Element): boolean {
  const { left, top } = card.getBoundingClientRect();
  const probe = INSET_PX / 2;
  const hit = document.elementFromPoint(left + probe, top + probe);
  if (hit === null || hit === host) return true;
  return hit.contains(card) || (card.parentElement ?? card).contains(hit);
}

/** Lower than this and narrower than most of its card, an element is one of the site's own badges. */
const BADGE_MAX_PX = 48;
const BADGE_MAX_SHARE = 0.7;

/**
 * How far below the corner a chip must stand to leave the site's own badge ("Open Sat 2-4pm") readable. To be asked
 * before the chip stands there.
 */
export function badgeDepth(card: Element, box: Box): number {
  const probe = INSET_PX * 2;
  const under = document.elementFromPoint(box.left + probe, box.top + probe);
  if (under === null || under === card || !card.contains(under)) return 0;
  const { width, height, bottom } = under.getBoundingClientRect();
  const isBadge =
    height < BADGE_MAX_PX &&
    width < box.width * BADGE_MAX_SHARE &&
    under.textContent?.trim() !== '';
  return isBadge ? Math.round(bottom - box.top) : 0;
}
