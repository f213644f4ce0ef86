import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '@/components/ui/is-typing.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import {
  focusedLeadId,
  focusedPlace,
  focusFirstCard,
  focusPlace,
  neighborPlace,
} from './board-focus.ts';
import type { Direction } from './place.ts';
import type { CarryControls } from './use-carry.ts';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export interface BoardKeys {
  stages: readonly Stage[];
  /** The shown stage of the narrow board; null when wide. */
  shownStageId: string | null;
  /** The move menu is open or on its way: keys are for it. */
  busy: boolean;
  controls: CarryControls;
  openMenu: (leadId: string) => void;
  /** Shows a stage and focuses its card at `index`. */
  goToStage: (stageId: string, index: number) => void;
}

/** The board's keyboard: J K and arrows move the focus, Space lifts, M opens the menu, digits go to a stage. */
export function useBoardKeys(keys: BoardKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const withModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (
      keys.busy ||
      event.defaultPrevented ||
      withModifier ||
      isTyping(event.target) ||
      inOverlay(event)
    )
      return;
    const handled =
      keys.controls.carry?.by === 'keyboard' ? handleLifted(event, keys) : handleIdle(event, keys);
    if (handled) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

/** Keys while a card is lifted. Tab would leave the card behind, so it is held. */
function handleLifted({ key }: KeyboardEvent, { controls }: BoardKeys): boolean {
  const direction = ARROWS[key];
  if (direction !== undefined) controls.step(direction);
  else if (key === ' ' || key === 'Enter') controls.land();
  else if (key === 'Escape') controls.cancel();
  return direction !== undefined || [' ', 'Enter', 'Escape', 'Tab'].includes(key);
}

function handleIdle(event: KeyboardEvent, keys: BoardKeys): boolean {
  const leadId = focusedLeadId();
  switch (event.key) {
    case 'j':
    case 'ArrowDown':
      return stepCard(keys, 1);
    case 'k':
    case 'ArrowUp':
      return stepCard(keys, -1);
    case 'ArrowLeft':
      return stepStage(keys, -1);
    case 'ArrowRight':
      return stepStage(keys, 1);
    case ' ':
      if (leadId === null || !onCardLink(event)) return false;
      keys.controls.lift(leadId);
      return true;
    case 'm':
      if (leadId === null) return false;
      keys.openMenu(leadId);
      return true;
    default: {
      const stage = keys.stages[Number(event.key) - 1];
      if (stage === undefined) return false;
      keys.goToStage(stage.id, 0);
      return true;
    }
  }
}

function stepCard({ goToStage }: BoardKeys, step: 1 | -1): true {
  const place = neighborPlace(step);
  if (place === null) focusFirstCard();
  else if (!focusPlace(place)) goToStage(place.stageId, place.index);
  return true;
}

function stepStage({ stages, shownStageId, goToStage }: BoardKeys, step: 1 | -1): boolean {
  const place = focusedPlace();
  const from = place?.stageId ?? shownStageId;
  const next = stages[stages.findIndex(({ id }) => id === from) + step];
  if (from === null || next === undefined) return false;
  goToStage(next.id, place?.index ?? 0);
  return true;
}

const onCardLink = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches('[data-lead-id] > a');

const inOverlay = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[role=menu], [role=dialog]') !== null;
