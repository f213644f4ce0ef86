import type { RawFacts } from './build-field.ts';
import { metaContent, textOf } from './dom.ts';
import { parseAddressLine } from './parse-address.ts';
import { parseCounts } from './parse-counts.ts';

/**
 * A home from Open Graph and other meta elements, or null. There must be a street, and beds or a
 * living area beside it: articles, shops and offices have an address or a price, but not those.
 */
export function metaHome(document: Document): RawFacts | null {
  const read = (...names: string[]) => metaContent(document, ...names);
  if (/article|blog|profile|video/i.test(read('og:type') ?? '')) return null;
  const title = read('og:title') ?? document.title;
  const description = read('og:description', 'description');
  const facts: RawFacts = {
    ...parseCounts(`${title} ${description ?? ''}`),
    street: read('og:street-address', 'og:street_address'),
    city: read('og:locality'),
    state: read('og:region'),
    zip: read('og:postal-code', 'og:postal_code'),
    country: read('og:country-name'),
    lat: read('og:latitude', 'place:location:latitude'),
    lng: read('og:longitude', 'place:location:longitude'),
    price: read('product:price:amount', 'og:price:amount'),
    currency: read('product:price:currency', 'og:price:currency'),
    photos: [read('og:image')],
    description,
  };
  if (!facts.street) {
    const lines = [title.split(/ [|–—-] /)[0] ?? '', textOf(document, 'h1')?.trim() ?? ''];
    facts.addressLine = lines.find((line) => parseAddressLine(line)?.street);
  }
  const isHome = (facts.street ?? facts.addressLine) && (facts.beds ?? facts.sqft);
  return isHome ? facts : null;
}
