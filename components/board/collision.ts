import type { Collision, CollisionDetection, DroppableContainer } from '@dnd-kit/core';
import { indexAt, type Place } from './place.ts';

/** What each droppable says about itself: a whole stage, a list of cards, one card in it, or no place. */
export type DropData =
  | { kind: 'nowhere' }
  | { kind: 'stage'; stageId: string }
  | { kind: 'list'; stageId: string }
  | { kind: 'card'; stageId: string };

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
  const home = stageOf(active.data.current as DropData);
  const stage = ofKind('stage').find(under);
  if (stage !== undefined) {
    const stageId = stageOf(dataOf(stage));
    return stageId === home ? null : { container: stage, place: { stageId, index: 0 } };
  }
  const list = ofKind('list').find(under);
  if (list === undefined || ofKind('nowhere').some(under)) return null;
  const stageId = stageOf(dataOf(list));
  return {
    container: list,
    place: { stageId, index: indexAt(middles(detection, stageId), pointer.y) },
  };
}

/** Heights of the middles of a list's cards, without the dragged one. */
function middles(
  { droppableContainers, droppableRects, active }: Detection,
  stageId: string,
): number[] {
  return droppableContainers
    .filter((container) => {
      const data = dataOf(container);
      return data.kind === 'card' && data.stageId === stageId && container.id !== active.id;
    })
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect === undefined ? [] : [rect.top + rect.height / 2];
    });
}

/** Measured now, not at the start of the drag: the strip unfolds and columns scroll meanwhile. */
function contains(element: HTMLElement | null, { x, y }: { x: number; y: number }): boolean {
  if (element === null) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

const stageOf = (data: DropData): string => (data.kind === 'nowhere' ? '' : data.stageId);

const dataOf = (container: DroppableContainer): DropData => container.data.current as DropData;
