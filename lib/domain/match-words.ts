import type { MatchKind, MatchReason } from './duplicate.ts';

const WORDS: Record<MatchKind, (value: string | null) => string> = {
  'lead-id': () => 'Same lead',
  'listing-id': () => 'Same listing number, other address',
  address: () => 'Same address',
  'attom-id': () => 'Same property record',
  parcel: (value) => `Parcel ${value ?? ''} matches`,
  'mls-id': (value) => `MLS ${value ?? ''} matches`,
  location: () => 'Same place on the map',
  'direction-missing': () => 'Street direction missing',
  'direction-moved': () => 'Street direction moved',
  'suffix-missing': () => 'Street suffix missing',
  'highway-kind': () => 'Highway written differently',
  spelling: () => 'Street spelled differently',
  'unit-in-number': () => 'Unit may be in the house number',
  'place-missing': () => 'City or ZIP missing',
  'zip-differs': () => 'ZIP differs',
};

/** One reason in a few words, as the pill and the inbox show it: "Parcel 00-0000-123 matches". */
export const matchReasonWords = ({ kind, value }: MatchReason): string => WORDS[kind](value);
