import type { ListingField, Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { metaContent, textOf } from './dom.ts';
import { nothing } from './nothing.ts';
import { parseCounts } from './parse-counts.ts';
import { readHome } from './read-home.ts';
import type { SiteReader } from './site.ts';

/** Units for rent: rows of 2017, and boxes of later years. */
const UNITS = '[data-rentalkey]';
/** The facts of a single home, of later years. */
const RANGE = '.priceBedRangeInfo li,.priceBedRangeInfoContainer li';

const EXPECTED: readonly ListingField[] = ['address', 'price', 'beds', 'baths', 'sqft', 'photos'];

const idOf = (link: string): string | null => /^\/[^/]+\/(\w{7})\/?$/.exec(link)?.[1] ?? null;

/**
 * Apartments.com: the page of one flat or house for rent. A building is many homes and gives no
 * lead, and so does a list of buildings.
 */
export const apartments: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    const ownId = idOf(url.pathname);
    if (shape !== 'details' || !ownId) return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const units = document.querySelectorAll(UNITS);
    const keys = new Set([...units].map((unit) => unit.getAttribute('data-rentalkey')));
    const facts = keys.size > 0 ? unitFacts(units[0]) : houseFacts(document);
    if (keys.size > 1 || !facts) return nothing('unsupported', warnings);
    return readHome(
      { site: 'apartments', url, listingId: ownId, expected: EXPECTED },
      [
        ['dom', () => ({ ...facts, ...placeFacts(document), status: 'for rent' })],
        ['meta', () => ({ photos: [metaContent(document, 'og:image')] })],
      ],
      warnings,
    );
  },
  cardElements: () => [],
};

function unitFacts(unit: Element | undefined): RawFacts | null {
  if (!unit) return null;
  const read = (name: string) => unit.getAttribute(`data-${name}`) ?? undefined;
  return {
    unit: read('unit') && `Unit ${read('unit')}`,
    price: read('maxrent'),
    beds: read('beds'),
    baths: read('baths'),
    sqft: textOf(unit, '.sqft,.sqftColumn'),
  };
}

/** "Monthly Rent $1,850", "Bedrooms 2 bd", "Bathrooms 1 ba"; a range is a building. */
function houseFacts(document: Document): RawFacts | null {
  const items = [...document.querySelectorAll(RANGE)].map((item) => item.textContent);
  const rent = items.find((text) => /rent/i.test(text));
  if (!rent || items.some((text) => /\d\s*[-–]\s*[$\d]/.test(text))) return null;
  const counts = items.filter((text) => text !== rent).join(' \n');
  return { ...parseCounts(counts), price: /\$[\d,]+/.exec(rent)?.[0] };
}

function placeFacts(document: Document): RawFacts {
  const item = (name: string) =>
    document
      .querySelector(`[itemprop="address"] [itemprop="${name}"],meta[itemprop="${name}"]`)
      ?.getAttribute('content') ?? undefined;
  const shown = textOf(document, '.propertyAddressContainer h2')?.replaceAll(/\s+/g, ' ');
  return {
    street: item('streetAddress') ?? textOf(document, '.delivery-address span:first-child,h1'),
    city: item('addressLocality'),
    state: item('addressRegion'),
    zip: item('postalCode'),
    addressLine: shown?.trim(),
    country: 'US',
    lat: metaContent(document, 'place:location:latitude'),
    lng: metaContent(document, 'place:location:longitude'),
    description: textOf(document, '[itemprop="description"],.descriptionSection p'),
  };
}
