import type { FactValues } from '../domain/facts.ts';
import type { PointableField } from '../domain/pointed-field.ts';
import type { Unreadable } from '../sites/field-text.ts';
import { priceWords } from '../shared/price-words.ts';

/** Why a place or a text gives no value. */
export const UNREADABLE_WORDS: Record<Unreadable | 'other-home', string> = {
  'no-value': 'No such value in it',
  'several-values': 'More than one value. Only the value itself',
  'other-field': 'That is something else',
  'out-of-range': 'Not a likely value',
  estimate: 'That is an estimate, not an asking price',
  payment: 'That is a payment, not a price',
  'other-price': 'That is not what is asked now',
  'not-offered': 'This home has no asking price',
  'other-home': 'That is another home',
};

/** What an empty input shows: the unit, or an example where there is none. */
export const EXAMPLES: Record<PointableField, string> = {
  price: '$',
  beds: '3',
  baths: '2.5',
  sqft: 'sq ft',
  lot: 'acres',
  yearBuilt: '1962',
  type: 'Condo',
  status: 'for sale',
  daysOnMarket: 'days',
  hoaMonthly: '$ a month',
};

/** A value as a person would type it: "$249,000", "0.25 acres", "2.5". */
export function fixText(value: FactValues[PointableField]): string {
  if (typeof value !== 'object') return String(value);
  if ('currency' in value) return priceWords(value.amount, value.currency);
  return `${value.value.toLocaleString('en-US')} ${value.unit === 'acres' ? 'acres' : 'sq ft'}`;
}
