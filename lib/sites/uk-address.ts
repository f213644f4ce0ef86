import type { RawFacts } from './build-field.ts';
import { asText } from './json.ts';

/** A postcode ("CB2 8EF") or its first half ("CB2") at the end of a line. */
const POSTCODE = /[\s,]*\b([A-Z]{1,2}\d[A-Z\d]?(?:\s+\d[A-Z]{2})?)\.?\s*$/;
const COUNTY =
  /(?:shire|^(?:Cornwall|County Durham|Cumbria|Devon|Dorset|(?:East|West) Sussex|Essex|Greater (?:London|Manchester)|Kent|Merseyside|Middlesex|Norfolk|Northumberland|Rutland|Somerset|(?:South|West) Yorkshire|Suffolk|Surrey|Tyne (?:&|and) Wear|West Midlands))$/;

/**
 * "Harrison Drive, Cambridge, Cambridgeshire, CB2" taken apart. British sites leave the house number
 * out; the town is what stands last before county and postcode.
 *
 * @param postcode the whole of it, where the page has it beside the line
 */
export function ukAddress(line: unknown, postcode?: unknown): RawFacts {
  const shown = asText(line).slice(0, 300).trim();
  const [, zip] = POSTCODE.exec(shown) ?? [];
  const parts = shown
    .replace(POSTCODE, '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length > 2 && COUNTY.test(parts.at(-1) ?? '')) parts.pop();
  const city = parts.length > 1 ? parts.pop() : undefined;
  return { street: parts.join(', '), city, zip: asText(postcode) || zip, country: 'GB' };
}

/** The status a British site's word stands for, in words that are known everywhere; `let` is whether it is rented out. */
export function ukStatus(words: unknown, isLet: boolean): string {
  const text = asText(words).replaceAll('_', ' ');
  if (/let agreed/i.test(text)) return 'rented';
  if (/sold|under offer|sale agreed/i.test(text)) return text;
  return isLet ? 'for rent' : 'for sale';
}

/** Text from HTML inside JSON, a line for each paragraph. */
export const htmlText = (html: unknown): string =>
  asText(html)
    .slice(0, 50_000)
    .replaceAll(/<\/(?:p|li|div)>/gi, '\n')
    .replaceAll(/<(?!br)[^>]*>/gi, '');
