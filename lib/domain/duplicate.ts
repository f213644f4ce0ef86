/** What can say that two records are one house, the surest first. */
export const MATCH_KINDS = [
  'lead-id',
  'listing-id',
  'address',
  'attom-id',
  'parcel',
  'mls-id',
  'location',
  'direction-missing',
  'direction-moved',
  'suffix-missing',
  'highway-kind',
  'spelling',
  'unit-in-number',
  'place-missing',
  'zip-differs',
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface MatchReason {
  kind: MatchKind;
  /** What both have in common, as the page or the record writes it: a parcel number, an MLS id; null for the rest. */
  value: string | null;
}

/**
 * Two leads that may be one house, as a question to the user. 'different' is kept for ever: the pair is not
 * asked about again unless stronger evidence turns up.
 */
export interface Duplicate {
  /** See `pairId`: one row per pair. */
  id: string;
  leadIds: [string, string];
  reasons: MatchReason[];
  state: 'open' | 'joined' | 'different';
  /** When it was first asked, and when it got its present state. */
  at: number;
  stateAt: number;
}

/** The id of a pair of leads, whichever comes first. */
export const pairId = (a: string, b: string): string => [a, b].toSorted().join('|');

/** Evidence that reopens a question the user had answered with "not the same". */
const STRONG: ReadonlySet<MatchKind> = new Set<MatchKind>(['parcel', 'attom-id']);

/** Whether `now` holds strong evidence that `before` did not. */
export function hasNewProof(before: readonly MatchReason[], now: readonly MatchReason[]): boolean {
  const known = new Set(before.map(({ kind }) => kind));
  return now.some(({ kind }) => STRONG.has(kind) && !known.has(kind));
}
