/** What a person can do from the pill or the dock. */
export type BarAction =
  | 'save'
  | 'open'
  | 'undo'
  | 'retry'
  | 'reload'
  | 'pick'
  | 'fix'
  | 'join'
  | 'apart'
  | 'hide'
  | 'menu'
  | 'switch-on'
  | 'open-link';

/** What the pill or the dock shows, as data: decided by pure functions, drawn by `createBar`. */
export interface BarView {
  /** `save` is one big button; `mark` the small round one; the others a bar with its own buttons. */
  tone: 'save' | 'plain' | 'good' | 'warn' | 'bad' | 'mark';
  icon: 'mark' | 'check' | 'cross' | 'alert';
  title: string;
  /** Second, smaller line. */
  detail: string | null;
  actions: { id: BarAction; label: string; primary: boolean }[];
  /** Work is under way: shows a spinner. */
  busy: boolean;
  /** Yields after five seconds in which nobody points at it or has the focus in it. */
  yields: boolean;
  /** What a screen reader is told when this comes up; null when nothing happened. */
  announcement: string | null;
}

type Partly = Pick<BarView, 'tone' | 'icon' | 'title'> & Partial<BarView>;

/** A view of which only what differs from a bar at rest is named. */
export const barView = (parts: Partly): BarView => ({
  detail: null,
  actions: [],
  busy: false,
  yields: false,
  announcement: null,
  ...parts,
});
