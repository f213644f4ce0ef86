import type { FactValues } from '../domain/facts.ts';
import type { Listing, ListingStatus } from '../domain/listing.ts';
import type { PointableField } from '../domain/pointed-field.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { buildField, type RawFacts } from './build-field.ts';
import { newDraft } from './draft.ts';
import { parseCounts } from './parse-counts.ts';

/** Why a text is no value of a field. */
export type Unreadable =
  | 'no-value'
  | 'several-values'
  | 'other-field'
  | 'out-of-range'
  | 'estimate'
  | 'payment'
  | 'other-price'
  | 'not-offered';

/** A value as it stands on a page or was typed, with the words beside it. */
export interface FieldText {
  text: string;
  words: string;
}

/** Words that say what a number is. */
const NAMES: Partial<Record<PointableField, RegExp>> = {
  beds: /(?<![a-z])(?:be?ds?|bedrooms?|br)(?![a-z])|studio/i,
  baths: /(?<![a-z])(?:ba|baths?|bathrooms?)(?![a-z])/i,
  sqft: /(?<![a-z])(?:sq\.?\s?f|square f|living area)/i,
  lot: /(?<![a-z])(?:lot|acres?|ac)(?![a-z])/i,
  yearBuilt: /built|(?<![a-z])year(?![a-z])/i,
  daysOnMarket: /(?<![a-z])(?:days?|hours?)(?![a-z])/i,
  hoaMonthly: /(?<![a-z])hoa(?![a-z])/i,
  price: /[$£€]/,
};
const ESTIMATE = /zestimate|estimat|(?<![a-z])(?:est|avm|worth)(?![a-z])/i;
const PAYMENT =
  /payment|mortgage|monthly|\/\s?mo|per month|(?<![a-z])(?:hoa|tax(?:es)?|fees?)(?![a-z])/i;
const OTHER_PRICE =
  /(?<![a-z])(?:sold|last|was|previous|original|assessed|off|down)(?![a-z])|reduc|(?<![a-z])cut|(?:\/|per)\s?sq/i;

/** A lower amount is no price of a home, whatever it is. */
const LOWEST_PRICE = 1000;

/** Statuses in which a home has an asking price for sure. Before a foreclosure sale pages show estimates and debts. */
const OFFERED: ReadonlySet<ListingStatus | null> = new Set<ListingStatus>([
  'for-sale',
  'pending',
  'contingent',
  'coming-soon',
  'auction',
  'for-rent',
]);

/**
 * Reads one field of a home from a short text, by the rules of the readers: an estimate, a payment or an
 * old sale is never a price, a home that is not offered has none, "3 beds" are no baths.
 */
export function readFieldText<Field extends PointableField>(
  field: Field,
  { text, words }: FieldText,
  listing: Listing,
): Result<FactValues[Field], Unreadable> {
  const all = `${words} ${text}`;
  const refused =
    field === 'price' ? priceTrouble(all, listing) : saysAnother(field, all) ? 'other-field' : null;
  if (refused) return fail(refused);
  const raw = rawValue(field, text.replaceAll(/(?<!\d)\.(?=\d)/g, '0.'), words);
  if (!raw.ok) return raw;
  const draft = newDraft(listing.site, listing.url, [], currencyOf(listing));
  const value = buildField(field, raw.value, draft);
  if (value === null) return fail(raw.value[field] === undefined ? 'no-value' : 'out-of-range');
  if (field !== 'price') return ok(value as FactValues[Field]);
  return asPrice(value as FactValues['price'], listing) as Result<FactValues[Field], Unreadable>;
}

function priceTrouble(words: string, { status, where }: Listing): Unreadable | null {
  const isOffered =
    OFFERED.has(status) || (status === null && !Object.values(where).includes('state'));
  if (!isOffered) return 'not-offered';
  if (ESTIMATE.test(words)) return 'estimate';
  if (PAYMENT.test(words) && status !== 'for-rent') return 'payment';
  return OTHER_PRICE.test(words) ? 'other-price' : null;
}

function asPrice(
  price: FactValues['price'],
  { status }: Listing,
): Result<FactValues['price'], Unreadable> {
  if (status === 'for-rent') return ok({ ...price, kind: 'rent' });
  if (price.kind === 'rent') return fail('payment');
  if (price.amount < LOWEST_PRICE) return fail('out-of-range');
  return ok(
    price.kind === 'asking' && status === 'auction' ? { ...price, kind: 'auction' } : price,
  );
}

/** Whether the words name another field and not this one. A lot is measured in square feet too. */
function saysAnother(field: PointableField, words: string): boolean {
  if (field === 'sqft' && NAMES.lot?.test(words)) return true;
  if (field === 'hoaMonthly') return /year|annual|quarter/i.test(words);
  if (NAMES[field]?.test(words) ?? true) return false;
  return Object.values(NAMES).some((name) => name.test(words));
}

const NUMBER = /\d[\d,]*(?:\.\d+)?½?/g;

/** What of the text the readers' builders are given. */
function rawValue(
  field: PointableField,
  text: string,
  words: string,
): Result<RawFacts, 'no-value' | 'several-values'> {
  if (field === 'price' || field === 'status') return ok({ [field]: text });
  if (field === 'type') {
    const type = text.replace(/^[^:]*:/, '').trim();
    return /\d/.test(type) || type.length > 60 ? fail('no-value') : ok({ type });
  }
  if (field === 'lot') {
    const [, value, unit] = /(\d[\d.,]*)\s*(acres?|ac\b|sq\w*|square f\w*)/i.exec(text) ?? [];
    if (value !== undefined) return ok({ lot: value, lotUnit: unit });
  }
  const counted = parseCounts(text);
  if (field in counted) return ok(counted);
  const numbers = field === 'yearBuilt' ? yearsIn(text) : [...text.matchAll(NUMBER)].map(String);
  if (field === 'daysOnMarket' && /hour/i.test(text)) return ok({ daysOnMarket: 0 });
  if (numbers.length > 1) return fail('several-values');
  return numbers[0] === undefined
    ? fail('no-value')
    : ok({ [field]: numbers[0], ...(field === 'lot' && { lotUnit: words }) });
}

const yearsIn = (text: string) => [
  ...new Set([...text.matchAll(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g)].map(String)),
];

/** For amounts whose text names no currency. */
function currencyOf({ address: { country } }: Listing): string {
  if (country === 'CA') return 'CAD';
  return country === 'GB' ? 'GBP' : 'USD';
}
