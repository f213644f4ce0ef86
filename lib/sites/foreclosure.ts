import type { ListingField, Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { metaContent, ownAddresses } from './dom.ts';
import { type ListedSite, listedRows } from './listed-rows.ts';
import { nothing } from './nothing.ts';
import { readHome } from './read-home.ts';
import { results } from './results.ts';
import type { SiteReader } from './site.ts';

/** House number, price and size are for members: what is not on the page is not expected. */
const EXPECTED: readonly ListingField[] = ['address', 'lat', 'lng'];

const idOf = (link: string): string | null => /\/address\/[^?#]*?(\w+)_lid/.exec(link)?.[1] ?? null;

/** Foreclosure.com: details and lists, as far as they are shown without an account. */
export const foreclosure: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    const warnings: Warning[] = [];
    const ownId = idOf(url.pathname);
    if (shape === 'results')
      return results(listedRows(document, url, LISTED, warnings), null, warnings);
    if (!ownId) return nothing('not-a-listing');
    const named = ownAddresses(document);
    const own = named.length === 0 || named.some((address) => idOf(address) === ownId);
    return readHome(
      { site: 'foreclosure', url, listingId: ownId, expected: EXPECTED },
      [['meta', () => (own ? metaFacts(document) : null)]],
      warnings,
    );
  },
  cardElements: () => [],
};

/** Lists name neither a price nor a house number, nor that all homes are in the United States. */
const LISTED: ListedSite = {
  site: 'foreclosure',
  idOf,
  known: { price: null, status: 'foreclosure', country: 'US' },
};

/** A price here is an estimate or an offer to join: none is read. */
function metaFacts(document: Document): RawFacts {
  const read = (...names: string[]) => metaContent(document, ...names);
  return {
    street: read('og:street-address', 'og:street_address'),
    city: read('og:locality'),
    state: read('og:region'),
    zip: read('og:postal-code', 'og:postal_code'),
    country: 'US',
    lat: read('og:latitude', 'place:location:latitude'),
    lng: read('og:longitude', 'place:location:longitude'),
    status: 'foreclosure',
    photos: [read('og:image')],
  };
}
