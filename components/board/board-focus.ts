import type { Place } from './place.ts';

/** The card that has the focus, or null. */
export function focusedLeadId(): string | null {
  return cardOf(document.activeElement)?.dataset['leadId'] ?? null;
}

/** Puts the focus on a card; false when it is not on the board. */
export function focusCard(leadId: string): boolean {
  const link = document.querySelector<HTMLElement>(`[data-lead-id="${CSS.escape(leadId)}"] > a`);
  link?.focus();
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return link !== null;
}

/** Puts the focus on the card at a place; false when it is not on the board. */
export function focusPlace({ stageId, index }: Place): boolean {
  const card = document.querySelector<HTMLElement>(
    `[data-stage-id="${CSS.escape(stageId)}"] [data-index="${index}"][data-lead-id]`,
  );
  return card !== null && focusCard(card.dataset['leadId'] ?? '');
}

/** Puts the focus on a stage without cards: its tab, rail or button. */
export function focusHandle(stageId: string): boolean {
  const stage = CSS.escape(stageId);
  const handle = document.querySelector<HTMLElement>(
    `#tab-${stage}, button[data-stage-id="${stage}"], [data-stage-id="${stage}"] header button`,
  );
  handle?.focus();
  return handle !== null;
}

/** The place after or before the focused card's in its column; null when no card has the focus. */
export function neighborPlace(step: 1 | -1): Place | null {
  const place = cardOf(document.activeElement) && focusedPlace();
  return place && { ...place, index: Math.max(0, place.index + step) };
}

/** Puts the focus on the first card there is. */
export function focusFirstCard(): void {
  const card = document.querySelector<HTMLElement>('[data-lead-id]');
  if (card !== null) focusCard(card.dataset['leadId'] ?? '');
}

/** The stage that has the focus and the place of the focused card in it; null when none has. */
export function focusedPlace(): Place | null {
  const focused = document.activeElement;
  const stageId = focused?.closest<HTMLElement>('[data-stage-id]')?.dataset['stageId'];
  if (stageId === undefined) return null;
  return { stageId, index: Number(cardOf(focused)?.dataset['index'] ?? 0) };
}

const cardOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-lead-id]') ?? null;
