import type { ProviderId } from '../shared/failure.ts';

/** What a provider's own count says about uncertain charges. */
export interface Reconciled {
  provider: ProviderId;
  /** How many are settled now as charged, and as not charged. */
  charged: number;
  notCharged: number;
  /** Those it does not settle, by day and endpoint. */
  open: OpenCharges[];
}

export interface OpenCharges {
  /** UTC day (ISO date). */
  day: string;
  charges: number;
  why:
    | { kind: 'too-early'; untilAt: number }
    /** Between none and all of them, or outside: calls others made with the key, or another price. */
    | { kind: 'differs'; reported: number; least: number; most: number; unit: 'units' | 'micros' };
}
