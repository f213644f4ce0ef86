import { useEffect, useReducer, useRef } from 'react';
import { focusCard, focusedLeadId, focusedPlace, focusStage } from './board-focus.ts';
import type { Place } from './place.ts';

/** Where the focus should go: a card, or else a place of the board. */
export interface FocusRequest {
  leadId: string | null;
  place: Place | null;
}

/**
 * Moves the focus once what it should go to is on screen: a stage's cards come from the database
 * a moment after it is chosen, and a moved card is rendered anew in its column. When the focused
 * card itself goes away, by an undo or another window, the focus follows it or takes its place.
 */
export function useFocusRequest(
  isShown: (stageId: string) => boolean,
): (request: FocusRequest) => void {
  const request = useRef<FocusRequest | null>(leftAt);
  const [, renderAgain] = useReducer((times: number) => times + 1, 0);
  const focused = useFocusedCard();
  useEffect(() => {
    if (request.current === null && document.activeElement === document.body)
      request.current = focused.current;
    if (request.current !== null && follow(request.current, isShown)) request.current = null;
  });
  return (wanted) => {
    request.current = wanted;
    renderAgain();
  };
}

function follow({ leadId, place }: FocusRequest, isShown: (stageId: string) => boolean): boolean {
  if (leadId !== null && focusCard(leadId)) return true;
  return place !== null && isShown(place.stageId) && focusStage(place.stageId, place.index);
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
