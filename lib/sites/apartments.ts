import type { ListingField, Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { type CardReader, readCards } from './cards.ts';
import { linesOf, metaContent, textOf, textsOf } from './dom.ts';
import { nothing } from './nothing.ts';
import { parseCounts } from './parse-counts.ts';
import { readHome } from './read-home.ts';
import { cardsByLink } from './read-rows.ts';
import { results } from './results.ts';
import type { CardElement, SiteReader } from './site.ts';

/** Units for rent: rows of 2017, and boxes of later years. */
const UNITS = '[data-rentalkey]';
/** The facts of a single home, of later years. */
const RANGE = '.priceBedRangeInfo li,.priceBedRangeInfoContainer li';

const EXPECTED: readonly ListingField[] = ['address', 'price', 'beds', 'baths', 'sqft', 'photos'];

const idOf = (link: string): string | null => /^\/[^/]+\/(\w{7})\/?$/.exec(link)?.[1] ?? null;

const ORIGIN = /^https?:\/\/[^/]+/;
const CARDS = 'article.placard,[data-listingid]';
const TITLE = '.property-title,.placardTitle';
const PRICE = '.property-pricing,.price-range,.property-rents,.altRentDisplay';
const BEDS = '.property-beds,.bed-range,.unitLabel';

/**
 * Apartments.com: the page of one flat or house for rent. A building is many homes and gives no
 * lead, and so do those in a list.
 */
export const apartments: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    const ownId = idOf(url.pathname);
    const warnings: Warning[] = [];
    if (shape === 'results') return readResults(document, url, warnings);
    if (shape !== 'details' || !ownId) return nothing('not-a-listing');
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
  cardElements: homeCards,
};

/** Homes among what a search found; a building, or a price "from", is no one home. */
function readResults(document: Document, url: URL, warnings: Warning[]) {
  const cards = homeCards(document);
  if (!cards.length) {
    const isList = document.querySelector(CARDS) !== null;
    return nothing(isList ? 'unsupported' : 'not-a-listing', warnings);
  }
  return results(readCards(document, url.href, cards, reader, warnings), null, warnings);
}

function homeCards(document: Document): CardElement[] {
  const cards = cardsByLink(document, CARDS, 'a[href]', (link) => idOf(link.replace(ORIGIN, '')));
  return cards.filter(({ element }) => {
    const shown = textsOf(element, `${PRICE},${BEDS}`);
    const isRange = /\d\s*[-–+]|\+/.test(shown);
    return !isRange && /^\s*\d+\w?\s+\S/.test(textOf(element, TITLE) ?? '');
  });
}

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
  const items = [...document.querySelectorAll(RANGE)].map(linesOf);
  const rent = items.find((text) => /rent|price/i.test(text));
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

const reader: CardReader = {
  site: 'apartments',
  currency: 'USD',
  idOf: (link) => idOf(link.replace(ORIGIN, '')),
  facts: (card) => {
    const line = (textOf(card, '.property-address,.location') ?? '').trim();
    const title = (textOf(card, TITLE) ?? '').trim();
    return {
      ...parseCounts(textsOf(card, BEDS)),
      street: line.startsWith(title) ? undefined : title,
      addressLine: line,
      country: 'US',
      price: textOf(card, PRICE),
      priceKind: 'rent',
      status: 'for rent',
    };
  },
};
