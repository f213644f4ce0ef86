import type { EventDetail } from './event.ts';

type EventKind = EventDetail['kind'];

/**
 * How the user takes an event back: by itself; with the whole file it came from; or not at all, because money was
 * spent, somebody was erased, or it is itself a step through the history.
 */
const TAKEN_BACK = {
  captured: 'itself',
  'seen-again': 'itself',
  moved: 'itself',
  edited: 'itself',
  noted: 'itself',
  tagged: 'itself',
  'deal-set': 'itself',
  task: 'itself',
  merged: 'itself',
  split: 'itself',
  'told-apart': 'itself',
  imported: 'file',
  restored: 'file',
  'looked-up': 'never',
  'person-erased': 'never',
  undone: 'step',
  redone: 'step',
} as const satisfies Record<EventKind, 'itself' | 'file' | 'never' | 'step'>;

/** Whether an event can be undone, and made again, alone. */
export const isUndoable = (kind: EventKind): boolean => TAKEN_BACK[kind] === 'itself';

/** Whether an event changed the pipeline, and is no step back or forth through such changes. */
export const isCommand = (kind: EventKind): boolean => TAKEN_BACK[kind] !== 'step';

/** A change that one step through the history took back or made again, for words about it. */
export interface HistoryStep {
  eventId: string;
  kind: EventKind;
  /** How many leads it was about, and the address of the first. */
  leads: number;
  line: string | null;
}

/** A file whose import is the last change: it is undone as a whole, and only when the user says so. */
export interface LastImport {
  importId: string;
  fileName: string;
}

export type UndoStep = { step: HistoryStep } | { lastImport: LastImport } | { nothing: true };
export type RedoStep = { step: HistoryStep } | { nothing: true };
