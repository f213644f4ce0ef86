import type { FactValues } from './facts.ts';

/** The fields a user can point at on a page or type in the pill: single values that stand on a page as text. */
export const POINTABLE_FIELDS = [
  'price',
  'beds',
  'baths',
  'sqft',
  'lot',
  'yearBuilt',
  'type',
  'status',
  'daysOnMarket',
  'hoaMonthly',
] as const;
export type PointableField = (typeof POINTABLE_FIELDS)[number];

/** Whether a field can be pointed at or typed. */
export const isPointable = (field: string): field is PointableField =>
  (POINTABLE_FIELDS as readonly string[]).includes(field);

/** Values the user typed where the page's reader found none. */
export type TypedFacts = Partial<Pick<FactValues, PointableField>>;

/** Where the user pointed for a field that a site's reader missed. Data only: it is looked up and never run. */
export interface PointedField {
  /** Registry id of the site. */
  site: string;
  field: PointableField;
  /** See `isPlainSelector`. */
  selector: string;
  /** Words beside the value, without its digits, that tell it from others of the same selector; null where it is alone. */
  label: string | null;
  at: number;
}

export const MAX_SELECTOR_LENGTH = 200;
export const MAX_LABEL_LENGTH = 60;
/** Sites times fields are fewer; whatever sends more has no user behind it. */
const MAX_POINTED_FIELDS = 200;

const COMPOUND = String.raw`(?=\S)(?:[a-z][a-z0-9-]*)?(?:#[a-z][\w-]*|\.[a-z][\w-]*|\[[a-z][\w-]*="[^"\\\]]{1,80}"\])*`;
const PLAIN = new RegExp(`^${COMPOUND}(?: ${COMPOUND})?$`, 'i');

/**
 * Whether a selector is of the few kinds we write ourselves: a tag, id, classes and attributes, at most
 * inside one other element. Anything else may be slow on a large page, or not for us to look up.
 */
export const isPlainSelector = (selector: string): boolean =>
  selector !== '' && selector.length <= MAX_SELECTOR_LENGTH && PLAIN.test(selector);

/** The pointed fields with a newer one in its place, the oldest left out when there are too many. */
export function rememberPointed(
  known: readonly PointedField[],
  pointed: PointedField,
): PointedField[] {
  return [...forgetPointed(known, pointed), pointed].slice(-MAX_POINTED_FIELDS);
}

/** The pointed fields without the one of this site and field. */
export const forgetPointed = (
  known: readonly PointedField[],
  { site, field }: Pick<PointedField, 'site' | 'field'>,
): PointedField[] => known.filter((one) => one.site !== site || one.field !== field);
