import type { LookupInput, ProviderId } from '../../shared/failure.ts';
import type { Micros } from '../../shared/money.ts';

/** One thing that can be looked up about a lead, and who answers. */
export interface Dataset {
  provider: ProviderId;
  /** As on a button: "Find owner". */
  verb: string;
  /** As a heading: "Owner and mortgage". */
  title: string;
  /** In a list of several: "owner". */
  short: string;
  /** Its answers are people: not asked for where somebody was erased. */
  findsPeople?: true;
  /** What it is asked for by. All but 'address' must be known of the lead first. */
  by: 'address' | LookupInput;
  /** What its answer may tell that others are asked by: those wait while it is open. */
  brings?: readonly LookupInput[];
  /** Only when asked for by name, never with all that is due: most of it comes with another dataset, or few want it. */
  extra?: true;
  /** 'per-item' is per phone asked about; 'free' costs nothing and needs no price. */
  billing: 'per-call' | 'per-match' | 'per-item' | 'free';
  /** An estimate to start with; the user's own price table wins. Per item where billed so. */
  defaultPriceMicros: Micros;
  /** How long an answer is good for, and how long "nothing found" is. */
  ttlMs: number;
  /** The month (1 to 12, from its first day, UTC) in which all answers become old, each year. */
  renewedInMonth?: number;
  negativeTtlMs: number;
}
