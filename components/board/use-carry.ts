import {
  type DndContextProps,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useMemo, useState } from 'react';
import type { Lead } from '@/lib/domain/lead.ts';
import { changesPlace, type Carry } from './carry.ts';
import { createPlaceDetection, placeUnder } from './collision.ts';
import {
  placeOf,
  readLead,
  samePlace,
  stepPlace,
  type Columns,
  type Direction,
  type Place,
} from './place.ts';
import type { BoardData } from './read-board.ts';

export interface CarryControls {
  carry: Carry | null;
  /** For the DndContext around the board. */
  dnd: Pick<
    DndContextProps,
    'sensors' | 'collisionDetection' | 'onDragStart' | 'onDragMove' | 'onDragEnd' | 'onDragCancel'
  >;
  /** Lifts a card by keyboard. */
  lift: (leadId: string) => void;
  step: (direction: Direction) => void;
  /** Puts the card down where it is. */
  land: () => void;
  /** Returns the card. */
  cancel: () => void;
}

/** Carrying one card at a time, by pointer or by keyboard, to a place that `onLand` gets. */
export function useCarry(
  board: BoardData,
  columns: Columns,
  onLand: (lead: Lead, place: Place, home: Place) => void,
): CarryControls {
  const [carry, setCarry] = useState<Carry | null>(null);
  const cancel = () => setCarry(null);

  const start = (leadId: string, by: Carry['by']) => {
    const home = placeOf(columns, leadId);
    const lead = readLead(columns, leadId);
    if (home && lead) setCarry({ lead, home, place: home, by });
  };
  const moveTo = (place: Place | null) => {
    if (carry !== null && !samePlace(carry.place, place)) setCarry({ ...carry, place });
  };
  const land = () => {
    setCarry(null);
    if (carry?.place && changesPlace(carry)) onLand(carry.lead, carry.place, carry.home);
  };
  const step = (direction: Direction) => {
    if (!carry?.place) return;
    const countOf = (stageId: string) => board.tallies.get(stageId)?.count ?? 0;
    moveTo(stepPlace(carry.place, direction, { home: carry.home, stages: board.stages, countOf }));
  };

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 350, tolerance: 8 } }),
  );
  const collisionDetection = useMemo(() => createPlaceDetection(), []);
  return {
    carry,
    dnd: {
      sensors,
      collisionDetection,
      onDragStart: ({ active }) => start(String(active.id), 'pointer'),
      onDragMove: ({ collisions }) => moveTo(placeUnder(collisions)),
      onDragEnd: land,
      onDragCancel: cancel,
    },
    lift: (leadId) => start(leadId, 'keyboard'),
    step,
    land,
    cancel,
  };
}
