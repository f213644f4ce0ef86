import { designatorOf } from './units.ts';
import { directionOf } from './directions.ts';
import { designatedUnitAt, floorNumber } from './unit-reader.ts';
import { provinceOf, stateOf, stateOfZip } from './states.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';

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

const COUNTRIES: readonly (readonly [string, string])[] = [
  ['UNITED STATES OF AMERICA', 'US'],
  ['UNITED STATES', 'US'],
  ['USA', 'US'],
  ['US', 'US'],
  ['CANADA', 'CA'],
  ['UNITED KINGDOM', 'GB'],
  ['GREAT BRITAIN', 'GB'],
  ['ENGLAND', 'GB'],
  ['SCOTLAND', 'GB'],
  ['WALES', 'GB'],
  ['UK', 'GB'],
];

/** States whose name is also a city's: "11 W 53rd St, New York 10019" names the city. */
const CITY_STATES = new Set(['NEW YORK', 'WASHINGTON']);

/** States whose ZIPs begin with a zero, which spreadsheets drop. */
const ZERO_STATES = new Set(['CT', 'MA', 'ME', 'NH', 'NJ', 'PR', 'RI', 'VI', 'VT']);

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
  const words = lastSegment(place);
  for (const [name, country] of COUNTRIES) {
    const length = name.split(' ').length;
    if (words.slice(-length).join(' ') !== name) continue;
    if (country === 'US' && words.length === length && place.body.length === 1) return;
    place.country = country;
    dropWords(place, length);
    return;
  }
}

/** Canadian and British postcodes, in one word or two; both decide the country. */
function readForeignPostcode(place: Place): void {
  const words = lastSegment(place);
  for (const length of [1, 2]) {
    const code = words.slice(-length).join('');
    const isCanadian = /^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(code);
    if (!isCanadian && !/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(code)) continue;
    if (words.length < length || (length === 2 && !/^\d[A-Z]/.test(words.at(-1) ?? ''))) continue;
    place.country = isCanadian ? 'CA' : 'GB';
    place.zip = `${code.slice(0, -3)} ${code.slice(-3)}`;
    dropWords(place, length);
    return;
  }
}

/** The postcode of any other country stands alone behind the city when the address comes in parts. */
function readOtherPostcode(place: Place): void {
  const words = lastSegment(place);
  if (place.body.length < 2 || !/\d/.test(words.join(''))) return;
  place.zip = words.join(' ');
  dropWords(place, words.length);
}

/** Moves a unit from behind the ZIP to the front: "12 ELM ST RENO NV 89501 APT 4". */
function moveTrailingUnit(place: Place): void {
  const words = lastSegment(place);
  const before = place.body.at(-2) ?? [];
  const at = words.findIndex((_, index) => designatedUnitAt(words, index)?.end === words.length);
  const previous = at > 0 ? words[at - 1] : before.at(-1);
  if (at < 0 || !/^\d{5}(?:-\d{4})?$/.test(previous ?? '')) return;
  const isStreet = at > 0 ? at === 1 : before.length === 1 && place.body.length === 2;
  if (isStreet) return;
  dropWords(place, words.length - at);
  place.body.unshift(words.slice(at));
}

function readZip(place: Place): void {
  const words = lastSegment(place);
  const last = words.at(-1) ?? '';
  const before = words.at(-2);
  if (/^\d{4}$/.test(last) && /^\d{5}$/.test(before ?? '')) {
    place.zip = before ?? null;
    dropWords(place, 2);
    return;
  }
  const isAlone = words.length === 1 && place.body.length === 1;
  const isId =
    /^(?:BOX|POB)$/.test(before ?? '') || (designatorOf(before) !== null && before !== 'FL');
  const zip = /^(\d{5})(?:-?\d{4}|-)?$/.exec(last)?.[1];
  if (zip === undefined || isAlone || isId) return;
  place.zip = zip;
  dropWords(place, 1);
}

/** "CT 6851": a ZIP that lost its leading zero. A shorter number after a state is no ZIP: dropped. */
function readShortZip(place: Place): void {
  const words = lastSegment(place);
  const state = stateOf(words.at(-2) ?? '');
  const last = words.at(-1) ?? '';
  if (state === null || !/^\d{4}$/.test(last)) return;
  const isFirst = words.length === 2;
  if (isAmbiguous(words.at(-2) ?? '') && !isFirst && !hasCityBefore(words.slice(0, -2))) return;
  dropWords(place, 1);
  if (ZERO_STATES.has(state)) place.zip = `0${last}`;
}

/** Whether a state's code also reads as a suffix, a direction or a unit: CT, LA, NE, FL. */
function isAmbiguous(name: string): boolean {
  return suffixOf(name) !== null || directionOf(name) !== null || designatorOf(name) !== null;
}

/** Whether the words are a street that ends in a suffix, then at least one word that can be a city. */
function hasCityBefore(words: readonly string[]): boolean {
  const at = words.findIndex((word, index) => index >= 2 && isStrongSuffix(word));
  return (
    at > 0 &&
    words.slice(at + 1).some((word) => /^[A-Z]{3,}$/.test(word) && directionOf(word) === null)
  );
}

/** Whether the words end where a city must still follow: at a suffix, a direction or a number. */
function endsStreet(words: readonly string[]): boolean {
  const last = words.at(-1);
  return (
    last === undefined || isStrongSuffix(last) || directionOf(last) !== null || /\d/.test(last)
  );
}

function acceptsCode(place: Place, code: string, before: readonly string[]): boolean {
  const [street = []] = place.body.slice(-2);
  const hasMore = before.length > 1 || place.body.length > 1;
  if (code === 'FL') return hasMore && (place.zip !== null || floorNumber(before.at(-1)) === null);
  if (!isAmbiguous(code)) return hasMore;
  if (place.zip !== null && stateOfZip(place.zip) === code) return true;
  if (before.length === 0)
    return place.body.length > 1 && (directionOf(code) === null || !/^\d/.test(street[0] ?? ''));
  if (place.body.length > 1 && !/^\d/.test(before[0] ?? '')) return true;
  return hasCityBefore(before);
}

function acceptsName(place: Place, name: string, code: string, before: readonly string[]): boolean {
  const isOwnSegment = before.length === 0;
  if (CITY_STATES.has(name)) {
    if (place.zip !== null && stateOfZip(place.zip) !== code) return false;
    const [street = []] = place.body.slice(-2);
    const isBehindStreet = place.body.length <= 2 && (endsStreet(street) || street.length < 4);
    if (isOwnSegment ? isBehindStreet : endsStreet(before)) return false;
  }
  if (place.body.length > 1) return true;
  if (place.zip !== null) return before.length > 1;
  return before.length > 3 || hasCityBefore(before);
}

function readState(place: Place): void {
  const words = lastSegment(place);
  const codeOf = place.country === 'CA' ? provinceOf : stateOf;
  for (const length of [4, 3, 2, 1]) {
    if (words.length < length) continue;
    const name = words.slice(-length).join(' ');
    const code = codeOf(name);
    if (code === null) continue;
    const before = words.slice(0, -length);
    const accepted =
      name.length === 2 ? acceptsCode(place, name, before) : acceptsName(place, name, code, before);
    if (!accepted) continue;
    place.state = code;
    dropWords(place, length);
    return;
  }
}

/**
 * Takes country, ZIP or postcode and state off the right end of an address. A state code that may
 * as well be a suffix or a direction ("10 Elm Ct 94002") must agree with the ZIP or follow a city.
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
  moveTrailingUnit(place);
  if (country !== 'US') readForeignPostcode(place);
  if (place.country === 'US') {
    readZip(place);
    if (place.zip === null) readShortZip(place);
  } else if (place.zip === null && country !== null) {
    readOtherPostcode(place);
  }
  if (place.country !== 'GB') readState(place);
  return place;
}
