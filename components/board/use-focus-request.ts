import { useEffect, useReducer, useRef } from 'react';
import { focusCard, focusedLeadId, focusedPlace, focusHandle, focusPlace } from './board-focus.ts';
import type { Columns, Place } from './place.ts';

/** Where the focus should go: a card, or else a place of the board. */
export interface FocusRequest {
  leadId: string | null;
  place: Place | null;
}

/**
 * Moves the focus once what it should go to is on screen: a stage's cards come from the database
 * a moment after it is chosen, and a moved card is rendered anew in its column. When the focused
 * card itself goes away, by an undo or another window, the focus follows it or takes its place.
 * `wanted` is the place that waits for its card.
 */
export function useFocusRequest(columns: Columns, isRail: (stageId: string) => boolean) {
  const [request, setRequest] = useReducer(replaced, leftAt);
  const focused = useFocusedCard();
  useEffect(() => {
    const lost = document.activeElement === document.body ? focused.current : null;
    const current = request ?? lost;
    if (current === null) return;
    setRequest(follow(current, columns, isRail) ? null : current);
  }, [request, columns, isRail, focused]);
  return { wanted: request?.place ?? null, requestFocus: setRequest };
}

const replaced = (_: FocusRequest | null, next: FocusRequest | null): FocusRequest | null => next;

function follow(
  { leadId, place }: FocusRequest,
  columns: Columns,
  isRail: (stageId: string) => boolean,
): boolean {
  if (leadId !== null && focusCard(leadId)) return true;
  if (place === null) return false;
  const total = columns.get(place.stageId)?.total ?? (isRail(place.stageId) ? 0 : null);
  if (total === null) return false;
  if (total === 0) return focusHandle(place.stageId);
  return focusPlace({ ...place, index: Math.min(place.index, total - 1) });
}

/** The card that had the focus when the board was left, to return to. */
let leftAt: FocusRequest | null = null;

/** The card that has the focus, or had it when it was taken off the board; null after leaving it. */
function useFocusedCard() {
  const focused = useRef<FocusRequest | null>(null);
  useEffect(() => {
    const onFocus = () => {
      const leadId = focusedLeadId();
      focused.current = leadId === null ? null : { leadId, place: focusedPlace() };
    };
    const onPress = ({ target }: PointerEvent) => {
      const onCard = target instanceof Element && target.closest('[data-lead-id]') !== null;
      if (!onCard) focused.current = null;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress);
    return () => {
      leftAt = focused.current;
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress);
    };
  }, []);
  return focused;
}
