import { disguiseUrl, isAddress } from './disguise-url.ts';
import type { Disguise, Strictness } from './disguise.ts';

/** Text beyond this is a description, of which a report needs the start alone. */
export const LONGEST_TEXT = 400;

/** What is of the user or their session, and tells no reader anything. */
const OF_THE_USER =
  /session|token|csrf|auth(?!or)|cookie|visitor|guid|uuid|userid|^user|account|password|secret|device|fingerprint|^ip|ipaddress/i;
/** Where a short number is part of an address or a phone. */
const OF_A_PLACE = /street|house_?n|zip|postal|postcode|phone|fax|^line/i;
/** Latitude and longitude by any name: which degree it is in says little, and another may not exist. */
export const COORDINATE = /^(?:lat|lng|lon)|latitude|longitude/i;
const DATE = /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+Z?)?$/;
/** Part of a page that is streamed as text, or JSON that is broken. */
const HAS_KEYS = /"[\w$@.-]{1,60}"\s*:/;
/** Milliseconds or seconds of this century. */
const EPOCH = /^1[0-9]{12}$|^1[0-9]{9}$/;
const SOME_NUMBER = /^-?\d+(?:\.\d+)?$/;
/** Counts, codes and levels: too short to say anything. */
const SHORT_NUMBER = /^-?\d{1,2}(?:\.\d{1,2})?$/;

/** How one page's data is put in disguise. */
export interface JsonDisguise {
  disguise: Disguise;
  siteName: string;
}

/** Parsed JSON in disguise: every key, type and length of a list as before. */
export function disguiseJson(
  value: unknown,
  tools: JsonDisguise,
  key = '',
  strictness: Strictness = 'unknown',
): unknown {
  const strict = strictness === 'all' || isOfTheUser(key) ? 'all' : 'unknown';
  if (Array.isArray(value)) return value.map((item) => disguiseJson(item, tools, key, strict));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => [
        disguiseKey(name, tools),
        disguiseJson(child, tools, name, strict),
      ]),
    );
  if (typeof value === 'number') return disguiseNumber(value, key, tools.disguise, strict);
  return typeof value === 'string' ? disguiseString(value, key, tools, strict) : value;
}

/** By its name alone: the key of a cached query may hold the word anywhere. */
const isOfTheUser = (key: string) => /^[\w.-]{1,60}$/.test(key) && OF_THE_USER.test(key);

function disguiseNumber(
  value: number,
  key: string,
  disguise: Disguise,
  strict: Strictness,
): number {
  const digits = String(value);
  if (COORDINATE.test(key)) return Number(disguiseFraction(digits, disguise));
  // A moment stays in its days, or it would be none.
  if (EPOCH.test(digits)) return Number(digits.slice(0, 5) + disguise.digits(digits.slice(5)));
  const isPrivate = strict === 'all' || OF_A_PLACE.test(key);
  if (!isPrivate && (SHORT_NUMBER.test(digits) || disguise.keeps(digits))) return value;
  if (/[a-z]/i.test(digits)) return value;
  return Number(isPrivate ? disguise.digits(digits) : disguise.text(digits));
}

function disguiseString(
  value: string,
  key: string,
  tools: JsonDisguise,
  strict: Strictness,
): string {
  const { disguise, siteName } = tools;
  const inner = /^(\{\}&&)?([{[][^]*)$/.exec(value);
  const parsed = inner ? parsedOrNull(inner[2] ?? '') : null;
  if (parsed !== null)
    return (inner?.[1] ?? '') + JSON.stringify(disguiseJson(parsed, tools, key, strict));
  if (DATE.test(value)) return value;
  if (HAS_KEYS.test(value)) return disguisePieces(value, tools);
  if (strict === 'unknown' && !OF_A_PLACE.test(key) && SHORT_NUMBER.test(value)) return value;
  if (COORDINATE.test(key) && SOME_NUMBER.test(value)) return disguiseFraction(value, disguise);
  if (isAddress(value)) return disguiseUrl(value, siteName, disguise);
  // Types are code: readers go by them, and words of theirs need not be in a dictionary.
  if (key === '@type' || key === '@context' || key === '__typename') return disguise.code(value);
  return disguise.text(value.slice(0, LONGEST_TEXT), strict);
}

/** The whole degrees as they are, also where a site writes millionths. */
export const disguiseFraction = (number: string, disguise: Disguise): string =>
  number.replace(/\.\d+|(?<=^-?\d\d)\d{3,}/, (part) => disguise.digits(part));

/** A key that a programmer wrote stays; one that a home, a person or a search made does not. */
export function disguiseKey(key: string, { disguise, siteName }: JsonDisguise): string {
  if (/^[a-z\d$@:.]{1,60}$/i.test(key))
    return key.replaceAll(/\d{4,}/g, (run) => disguise.digits(run));
  if (/^[\w$@:.-]{1,60}$/.test(key)) return disguise.code(key);
  if (key.startsWith('/') && isAddress(key)) return disguiseApiPath(key, disguise);
  return isAddress(key) ? disguiseUrl(key, siteName, disguise) : disguise.text(key);
}

/** The path of an API: its words are code. */
function disguiseApiPath(path: string, disguise: Disguise): string {
  const [way = '', query] = path.split('?');
  const words = way
    .split('/')
    .map((part) => (/^[\w.]+$/.test(part) ? disguise.code(part) : disguise.text(part)));
  return words.join('/') + (query === undefined ? '' : `?${disguise.text(query, 'all')}`);
}

/** The value of a text that is JSON of an object or a list; null where it is not. */
export function parsedOrNull(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    // Text that starts with a bracket and is no JSON is text.
    return null;
  }
}

/** A key with the number it may have, an address, or the length a streamed text is said to have. */
const PIECE =
  /"(?<key>[\w$@.-]{1,60})"(?<colon>\s*:\s*)(?<number>-?\d+(?:\.\d+)?(?![\w"]))?|"(?<url>(?:https?:)?\/[^"\\\s]+)"|(?<length>:T[\da-f]+,)/g;

/** What looks like JSON and does not parse, piece by piece: the marks between the pieces stay. */
export function disguisePieces(text: string, tools: JsonDisguise): string {
  let made = '';
  let end = 0;
  for (const { 0: piece, index, groups = {} } of text.matchAll(PIECE)) {
    made += tools.disguise.text(text.slice(end, index)) + disguisePiece(piece, groups, tools);
    end = index + piece.length;
  }
  return made + tools.disguise.text(text.slice(end));
}

function disguisePiece(
  piece: string,
  { key, colon = '', number, url }: Record<string, string | undefined>,
  tools: JsonDisguise,
): string {
  if (url !== undefined) return `"${disguiseUrl(url, tools.siteName, tools.disguise)}"`;
  if (key === undefined) return piece;
  const value =
    number === undefined ? '' : disguiseNumber(Number(number), key, tools.disguise, 'unknown');
  return `"${disguiseKey(key, tools)}"${colon}${value}`;
}
