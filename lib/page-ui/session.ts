import type { Listing, Warning } from '../domain/listing.ts';
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

/**
 * Whether a reading may be taken for the page's word: all of it is there, and none of it may be of the
 * listing shown before.
 */
export const isAtRest = (settled: boolean, warnings: readonly Warning[]): boolean =>
  settled && !warnings.some(({ code }) => code === 'stale-state');

/** What of a listing can be news, to tell whether two readings say the same. */
export const wordsOf = ({ listingId, mlsId, price, status, daysOnMarket }: Listing): string =>
  JSON.stringify([listingId, mlsId, price, status, daysOnMarket]);
