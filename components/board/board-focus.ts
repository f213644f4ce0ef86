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

/** Puts the focus on a stage: its card at `index` or the last before it, else its tab, rail or button. */
export function focusStage(stageId: string, index: number): boolean {
  const stage = CSS.escape(stageId);
  const cards = document.querySelectorAll<HTMLElement>(`[data-stage-id="${stage}"] [data-lead-id]`);
  const card = cards[Math.min(index, cards.length - 1)];
  if (card !== undefined) return focusCard(card.dataset['leadId'] ?? '');
  const handle = document.querySelector<HTMLElement>(
    `#tab-${stage}, button[data-stage-id="${stage}"], [data-stage-id="${stage}"] header button`,
  );
  handle?.focus();
  return handle !== null;
}

/** Puts the focus on the next or previous card of the focused card's column, or on the first card. */
export function focusNeighbor(step: 1 | -1): void {
  const card = cardOf(document.activeElement);
  const cards = [
    ...(card?.closest('ol') ?? document).querySelectorAll<HTMLElement>('[data-lead-id]'),
  ];
  const next = card === null ? cards[0] : cards[cards.indexOf(card) + step];
  if (next !== undefined) focusCard(next.dataset['leadId'] ?? '');
}

/** The stage that has the focus and the place of the focused card in it; null when none has. */
export function focusedPlace(): Place | null {
  const focused = document.activeElement;
  const stageId = focused?.closest<HTMLElement>('[data-stage-id]')?.dataset['stageId'];
  if (stageId === undefined) return null;
  const card = cardOf(focused);
  const cards = [...(card?.closest('ol')?.querySelectorAll('[data-lead-id]') ?? [])];
  return { stageId, index: card === null ? 0 : cards.indexOf(card) };
}

const cardOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-lead-id]') ?? null;
