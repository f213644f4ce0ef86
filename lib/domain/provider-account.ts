import type { Micros } from '../shared/money.ts';

/** What a provider says about the user's account, held against our ledger. Free to ask. */
export interface ProviderAccount {
  /** Null when the key may not read it. */
  balanceMicros: Micros | null;
  /** Null when the key may not read the provider's report, it names no amounts, or no day of ours is in it yet. */
  count: AccountCount | null;
}

/** What the provider billed on days its report is through with, and what we booked on them. */
export interface AccountCount {
  /** UTC days, both included (ISO dates). */
  fromDay: string;
  toDay: string;
  reportedMicros: Micros;
  /** With what is uncertain. */
  bookedMicros: Micros;
  /** Days that fit neither with nor without their uncertain charges, the latest first. */
  differing: DayCount[];
}

export interface DayCount {
  day: string;
  reportedMicros: Micros;
  bookedMicros: Micros;
}
