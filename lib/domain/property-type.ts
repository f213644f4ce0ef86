export const PROPERTY_TYPES = [
  'house',
  'townhouse',
  'condo',
  'multi-family',
  'manufactured',
  'land',
] as const;
export type PropertyType = (typeof PROPERTY_TYPES)[number];

/** The first that fits counts, so the narrower words stand before those they contain. */
const WORDS: readonly [PropertyType, RegExp][] = [
  ['manufactured', /manufactured|mobile|park home/],
  ['multi-family', /multi|plex\b|\b(two|three|four|[2-4]) family|income|building/],
  ['condo', /condo|co ?op|flat|apartment|\bapts?\b|maisonette|penthouse|\bloft/],
  ['townhouse', /(town|row) ?(house|home)|terrace/],
  ['land', /land|\blots?\b|acre|\bplots?\b|\bfarms?\b|ranches|recreational|timber|home ?sites?/],
  ['house', /single|house|home|detached|semi|bungalow|cottage|villa|cabin|chalet/],
];

/** What kind of property a site's own words mean: "SINGLE_FAMILY" is a house. Null for words that could be any. */
export function propertyType(words: string): PropertyType | null {
  const plain = words.toLowerCase().replaceAll(/[_\W]+/g, ' ');
  return WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
