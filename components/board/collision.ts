import type { Collision, CollisionDetection, DroppableContainer } from '@dnd-kit/core';
import type { Place } from './place.ts';

/** What each droppable says about itself: a whole stage, a list of cards, or no place; and a card where it is. */
export type DropData =
  | { kind: 'nowhere' }
  | { kind: 'stage'; stageId: string }
  | { kind: 'list'; stageId: string }
  | { kind: 'card'; stageId: string; index: number };

type Detection = Parameters<CollisionDetection>[0];

/**
 * Finds the place under the pointer: a stage's cell or rail first, because those lie on top, else a list
 * of cards and the gap in it. The cell of the card's own stage takes it back. Gives the same array while the pointer stays in the same cell or list, with
 * the place in it brought up to date: a new array would render every card on every pointer move.
 */
export function createPlaceDetection(): CollisionDetection {
  let last: Collision[] = [];
  return (detection) => {
    const found = findPlace(detection);
    if (found === null) {
      if (last.length > 0) last = [];
      return last;
    }
    const { container: droppableContainer, place } = found;
    const [same] = last;
    if (same?.id === droppableContainer.id) same.data = { ...same.data, place };
    else last = [{ id: droppableContainer.id, data: { droppableContainer, value: 0, place } }];
    return last;
  };
}

/** The place a collision of `createPlaceDetection` stands for. */
export const placeUnder = (collisions: Collision[] | null): Place | null =>
  (collisions?.[0]?.data?.['place'] as Place | undefined) ?? null;

function findPlace(detection: Detection): { container: DroppableContainer; place: Place } | null {
  const { pointerCoordinates: pointer, droppableContainers, active } = detection;
  if (pointer === null) return null;
  const ofKind = (kind: DropData['kind']) =>
    droppableContainers.filter((container) => dataOf(container).kind === kind);
  const under = (container: DroppableContainer) => contains(container.node.current, pointer);
  const own = active.data.current as DropData;
  const home = stageOf(own);
  const stage = ofKind('stage').find(under);
  if (stage !== undefined) {
    const stageId = stageOf(dataOf(stage));
    return stageId === home ? null : { container: stage, place: { stageId, index: 0 } };
  }
  const list = ofKind('list').find(under);
  if (list === undefined || ofKind('nowhere').some(under)) return null;
  const stageId = stageOf(dataOf(list));
  const ownIndex = own.kind === 'card' && own.stageId === stageId ? own.index : null;
  return {
    container: list,
    place: { stageId, index: indexUnder(list.node.current, pointer.y, ownIndex) },
  };
}

/**
 * The place a height points to among the cards of a list: above every card whose middle lies below it. The card
 * being dragged, at `ownIndex`, does not count. Cards that are not there are far above or below.
 */
function indexUnder(list: HTMLElement | null, y: number, ownIndex: number | null): number {
  const cards = [...(list?.querySelectorAll<HTMLElement>('[data-index]') ?? [])]
    .map((card) => ({ card, index: Number(card.dataset['index']) }))
    .filter(({ index }) => index !== ownIndex);
  const isBelow = ({ card }: { card: HTMLElement }) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 >= y;
  };
  const gap = cards.find(isBelow)?.index ?? (cards.at(-1)?.index ?? -1) + 1;
  return ownIndex !== null && ownIndex < gap ? gap - 1 : gap;
}

/** Measured now, not at the start of the drag: the strip unfolds and columns scroll meanwhile. */
function contains(element: HTMLElement | null, { x, y }: { x: number; y: number }): boolean {
  if (element === null) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

const stageOf = (data: DropData): string => (data.kind === 'nowhere' ? '' : data.stageId);

const dataOf = (container: DroppableContainer): DropData => container.data.current as DropData;
