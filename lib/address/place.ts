import { foreignPostcode, zipAtEnd, type Postcode } from './postcodes.ts';
import { hasCityBehindStreet, isAmbiguousCode, stateAtEnd } from './state-reader.ts';
import { isZeroState, stateOf } from './states.ts';

export interface Place {
  /** ISO 3166 alpha-2. */
  country: string;
  state: string | null;
  /** Five digits of a ZIP, or the postcode with its space. */
  zip: string | null;
  /** The segments before state and ZIP, never empty ones. */
  body: string[][];
  /** A comma stood between the body and what was read here. */
  closed: boolean;
}

const COUNTRIES: Record<string, RegExp> = {
  US: /(?:^| )(?:USA?|UNITED STATES(?: OF AMERICA)?)$/,
  CA: /(?:^| )CANADA$/,
  GB: /(?:^| )(?:UK|UNITED KINGDOM|GREAT BRITAIN|ENGLAND|SCOTLAND|WALES)$/,
};

/** Takes `count` words off the end of the body. */
function dropWords(place: Place, count: number): void {
  const last = place.body.pop() ?? [];
  const rest = last.slice(0, last.length - count);
  place.closed = rest.length === 0;
  if (rest.length > 0) place.body.push(rest);
}

function lastSegment(place: Place): string[] {
  return place.body.at(-1) ?? [];
}

function readCountry(place: Place): void {
  const text = lastSegment(place).join(' ');
  for (const [country, pattern] of Object.entries(COUNTRIES)) {
    const name = pattern.exec(text)?.[0];
    if (name === undefined || (name === text && place.body.length === 1)) continue;
    place.country = country;
    dropWords(place, name.trim().split(' ').length);
    return;
  }
}

function takePostcode(place: Place, postcode: Postcode | null): void {
  if (postcode === null) return;
  place.country = postcode.country;
  place.zip = postcode.code;
  dropWords(place, postcode.length);
}

/** "CT 6851": a ZIP that lost its leading zero. A shorter number behind another state is no ZIP: dropped. */
function readShortZip(place: Place): void {
  const words = lastSegment(place);
  const [name = '', number = ''] = words.slice(-2);
  const state = stateOf(name);
  const before = words.slice(0, -2);
  if (state === null || !/^\d{4}$/.test(number)) return;
  if (isAmbiguousCode(name) && before.length > 0 && !hasCityBehindStreet(before)) return;
  dropWords(place, 1);
  if (isZeroState(state)) place.zip = `0${number}`;
}

function readUsZip(place: Place): void {
  const words = lastSegment(place);
  // A number alone is the house's.
  if (place.body.length > 1 || words.length > 1) takePostcode(place, zipAtEnd(words));
  if (place.zip === null) readShortZip(place);
}

/** The postcode of any other country stands alone behind the city when the address comes in parts. */
function readOtherPostcode(place: Place): void {
  const words = lastSegment(place);
  if (place.body.length < 2 || !/\d/.test(words.join(''))) return;
  place.zip = words.join(' ');
  dropWords(place, words.length);
}

/**
 * Takes country, ZIP or postcode and state off the right end of an address.
 * @param country what the source says about the country, null when it says nothing
 */
export function readPlace(segments: readonly string[][], country: string | null): Place {
  const place: Place = {
    country: country ?? 'US',
    state: null,
    zip: null,
    body: segments.filter((words) => words.length > 0),
    closed: false,
  };
  readCountry(place);
  if (country !== 'US') takePostcode(place, foreignPostcode(lastSegment(place)));
  if (place.country === 'US') readUsZip(place);
  else if (country !== null && place.zip === null) readOtherPostcode(place);
  if (place.country === 'GB') return place;
  const context = { country: place.country, zip: place.zip, previous: place.body.at(-2) ?? null };
  const state = stateAtEnd(lastSegment(place), context);
  if (state === null) return place;
  dropWords(place, state.length);
  return { ...place, state: state.code };
}
