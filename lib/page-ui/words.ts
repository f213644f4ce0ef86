import type { ListingField } from '../domain/listing.ts';
import { DAY_MS } from '../shared/clock.ts';

const RELATIVE_DAYS = 14;

/** "today", "1 day", "11 days"; past two weeks "since Nov 9". */
export function ageWords(sinceAt: number, now: number): string {
  const days = Math.floor((now - sinceAt) / DAY_MS);
  if (days < 1) return 'today';
  if (days > RELATIVE_DAYS) return `since ${dayWords(sinceAt)}`;
  return days === 1 ? '1 day' : `${days} days`;
}

/** "Nov 9" */
export const dayWords = (at: number): string =>
  new Date(at).toLocaleDateString('en-US', { month: 'short', day: 'numeric' });

/** "1 home", "12 homes" */
export const homes = (count: number): string => (count === 1 ? '1 home' : `${count} homes`);

const FIELD_WORDS: Partial<Record<ListingField, string>> = {
  listingId: 'listing id',
  mlsId: 'MLS number',
  mlsName: 'MLS name',
  apn: 'parcel number',
  lat: 'location',
  lng: 'location',
  rentEstimate: 'rent estimate',
  sqft: 'size',
  bathsFull: 'full baths',
  bathsHalf: 'half baths',
  byOwner: 'for sale by owner',
  priceHistory: 'price history',
  yearBuilt: 'year built',
  daysOnMarket: 'days on market',
  hoaMonthly: 'HOA fee',
};

/** A field inside a sentence: "baths", "year built". */
export const fieldWord = (field: ListingField): string => FIELD_WORDS[field] ?? field;

/** "Baths and lot not found"; past two names only their number: "Baths, lot and 3 more not found". */
export function missingWords(fields: readonly ListingField[]): string {
  const names = [...new Set(fields.map(fieldWord))];
  const last = names.length > 2 ? `${names.length - 2} more` : names[1];
  const listed = names.length > 2 ? `${names[0]}, ${names[1]}` : (names[0] ?? '');
  const sentence = `${last === undefined ? listed : `${listed} and ${last}`} not found`;
  return capital(sentence);
}

/** "now pending" as a line of its own: "Now pending". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
