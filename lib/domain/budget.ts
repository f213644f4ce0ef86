import type { Fence, ProviderId } from '../shared/failure.ts';
import { dollarsToMicros, type Micros } from '../shared/money.ts';

/** The most the user lets look-ups cost; null and absent are no fence. Days and months are the user's own calendar's. */
export interface Budgets {
  day: Micros | null;
  month: Micros | null;
  lead: Micros | null;
  /** Per month. */
  provider: Partial<Record<ProviderId, Micros>>;
}

/** What holds until the user sets other fences: enough for a day's work, not for a mistake. */
export const DEFAULT_BUDGETS: Budgets = {
  day: dollarsToMicros(10),
  month: dollarsToMicros(50),
  lead: dollarsToMicros(5),
  provider: {},
};

/** One fence, and how much of it is used. */
export interface FenceUse {
  fence: Fence;
  /** Only of a provider's fence. */
  provider: ProviderId | null;
  limitMicros: Micros | null;
  /** What was charged, or may have been. */
  bookedMicros: Micros;
  /** The most that calls under way can cost. */
  reservedMicros: Micros;
}

/** By how much a fence would be crossed by this much more; 0 or less when it holds. */
export const overBy = (
  { limitMicros, bookedMicros, reservedMicros }: FenceUse,
  moreMicros: Micros,
): Micros =>
  limitMicros === null ? -Infinity : bookedMicros + reservedMicros + moreMicros - limitMicros;
