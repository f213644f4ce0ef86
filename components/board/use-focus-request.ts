import { useEffect, useRef } from 'react';
import { focusCard, focusStage } from './board-focus.ts';
import type { Place } from './place.ts';

/** Where the focus should go: a card, or else a place of the board. */
export interface FocusRequest {
  leadId: string | null;
  place: Place | null;
}

/**
 * Moves the focus once what it should go to is on screen: a stage's cards come from the database
 * a moment after it is chosen, and a moved card is rendered anew in its column.
 */
export function useFocusRequest(
  loadedStages: ReadonlySet<string>,
): (request: FocusRequest) => void {
  const request = useRef<FocusRequest | null>(null);
  const tryFocus = () => {
    const wanted = request.current;
    if (wanted === null) return;
    const { leadId, place } = wanted;
    const done =
      (leadId !== null && focusCard(leadId)) ||
      (place !== null && loadedStages.has(place.stageId) && focusStage(place.stageId, place.index));
    if (done) request.current = null;
  };
  useEffect(tryFocus);
  return (wanted) => {
    request.current = wanted;
  };
}
