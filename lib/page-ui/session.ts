import type { send } from '../messaging/client.ts';
import type { Clock } from '../shared/clock.ts';
import type { BarAction } from './bar-view.ts';

/** Asks the background; see `send`. Handed in, so that sessions run without a browser. */
export type Ask = typeof send;

export interface SessionTools {
  ask: Ask;
  now: Clock;
}

/** What LeadFlow does about the thing a page shows, from its appearance until something else is shown. */
export interface Session {
  /** Does what a button of the bar says. */
  act: (action: BarAction) => void;
  /** The moment after a save is over. */
  settle: () => void;
  /** Saves as Alt+S does. */
  save: () => void;
  /** Asks again what is in the pipeline: somebody may have changed it in the panel. */
  refresh: () => void;
  /** Forgets everything; answers still under way change nothing any more. */
  stop: () => void;
}
