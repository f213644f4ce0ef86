import type { Warning } from '../domain/listing.ts';
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
  // A heading that never ends takes the rest of the page with it.
  const shown = (asText(line).trim().replaceAll(/,\s+/g, ', ').split(/[\n£]/)[0] ?? '')
    .slice(0, 300)
    .trim();
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

/** Words of a home that is not simply on offer. */
const NOT_ON_OFFER =
  /sold|sstc|under offer|sale agreed|reserved|auction|withdrawn|removed|no longer/i;

/** The status a British site's words stand for, in words that are known everywhere; `isLet` is whether it is rented out. */
export function ukStatus(words: unknown, isLet: boolean): string {
  const text = asText(words).replaceAll('_', ' ');
  if (/let agreed|let stc/i.test(text)) return 'rented';
  if (NOT_ON_OFFER.test(text)) return text;
  return isLet ? 'for rent' : 'for sale';
}

/** A price qualifier that changes what the amount is: "From", and not "Guide Price" or "Offers Over". */
export const ukPriceKind = (qualifier: unknown): 'from' | undefined =>
  /^(?:prices? )?from|starting/i.test(asText(qualifier)) ? 'from' : undefined;

/** The price of a share is what the page shows and not the price of the home: a warning says so. */
export function noteShare(warnings: Warning[], isShare: boolean): void {
  if (isShare) warnings.push({ code: 'odd-value', field: 'price', detail: 'shared ownership' });
}

/** Text from HTML inside JSON, a line for each paragraph. */
export const htmlText = (html: unknown): string =>
  asText(html)
    .slice(0, 50_000)
    .replaceAll(/<\/(?:p|li|div)>/gi, '\n')
    .replaceAll(/<(?!br)[^>]*>/gi, '');
