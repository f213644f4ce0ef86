import { directionOf } from './directions.ts';
import { isZipOf, provinceOf, stateOf } from './states.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';
import { floorNumber } from './unit-reader.ts';

export interface StateReading {
  code: string;
  /** How many words it took. */
  length: number;
}

/** What is known where a state may stand. */
export interface StateContext {
  country: string;
  zip: string | null;
  /** The segment before the one that ends in the state, null when there is none. */
  previous: readonly string[] | null;
}

/** Whether a state's code also reads as a suffix or a direction: CT, LA, NE. */
export function isAmbiguousCode(code: string): boolean {
  return suffixOf(code) !== null || directionOf(code) !== null;
}

/** Whether the words are a street that ends in a suffix, then at least one word that can be a city. */
export function hasCityBehindStreet(words: readonly string[]): boolean {
  const at = words.findIndex((word, index) => index > 1 && isStrongSuffix(word));
  const rest = at < 0 ? [] : words.slice(at + 1);
  return rest.some((word) => /^[A-Z]{3,}$/.test(word) && directionOf(word) === null);
}

/** Whether the words end where a city must still follow: at a suffix, a direction or a number. */
function endsStreet(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '0';
  return isStrongSuffix(last) || directionOf(last) !== null || /\d/.test(last);
}

function acceptsCode(code: string, before: readonly string[], context: StateContext): boolean {
  const { zip, previous } = context;
  const hasMore = before.length > 1 || previous !== null;
  if (code === 'FL' && zip === null && floorNumber(before.at(-1)) !== null) return false;
  if (!isAmbiguousCode(code) || isZipOf(zip, code)) return hasMore;
  const isDirection = directionOf(code) !== null;
  if (before.length === 0) return hasMore && !(isDirection && /^\d/.test(previous?.[0] ?? ''));
  if (previous !== null && !/^\d/.test(before[0] ?? '')) return true;
  // "CT" and "NE" are a court and a direction; "LA", "MT" and "KY" rarely are suffixes.
  return (!isDirection && code !== 'CT' && before.length > 2) || hasCityBehindStreet(before);
}

function acceptsName(state: string, before: readonly string[], context: StateContext): boolean {
  const { zip, previous } = context;
  // New York and Washington are cities too: "11 W 53rd St, New York 10019".
  if (state === 'NY' || state === 'WA') {
    if (zip !== null && !isZipOf(zip, state)) return false;
    const street = before.length > 0 ? before : (previous ?? []);
    if (
      endsStreet(street) ||
      (before.length === 0 && street.length < 4 && /^\d/.test(street[0] ?? ''))
    )
      return false;
  }
  if (previous !== null) return true;
  return before.length > (zip === null ? 3 : 1) || hasCityBehindStreet(before);
}

/**
 * The state or province at the end of a segment, or null. One that may as well be a suffix, a
 * direction or a city ("10 Elm Ct 94002") must agree with the ZIP or follow a city.
 */
export function stateAtEnd(words: readonly string[], context: StateContext): StateReading | null {
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const name = words.slice(-length).join(' ');
    const code = context.country === 'CA' ? provinceOf(name) : stateOf(name);
    const before = words.slice(0, -length);
    if (code === null) continue;
    const accepts =
      name.length === 2 ? acceptsCode(code, before, context) : acceptsName(code, before, context);
    if (accepts) return { code, length };
  }
  return null;
}
