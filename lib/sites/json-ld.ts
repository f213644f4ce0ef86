import type { Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import { asText, at, first, list, parseJson } from './json.ts';

/** schema.org types that say "this is a home"; a Product or a Place alone does not. */
const HOME = /(?:Residence|Apartment|House|Condominium|Townhouse|Accommodation|RealEstateListing)$/;
/** Where a listing node keeps the home it is about. */
const INNER = ['mainEntity', 'offers.itemOffered', 'itemOffered', 'about', 'contentLocation'];

const PATHS: PathMap = {
  street: 'address.streetAddress',
  city: 'address.addressLocality',
  state: 'address.addressRegion',
  zip: 'address.postalCode',
  country: 'address.addressCountry.name address.addressCountry',
  lat: 'geo.latitude latitude',
  lng: 'geo.longitude longitude',
  price: 'offers.price offers.priceSpecification.price price',
  currency: 'offers.priceCurrency priceCurrency',
  beds: 'numberOfBedrooms',
  baths: 'numberOfBathroomsTotal numberOfBathrooms',
  bathsFull: 'numberOfFullBathrooms',
  bathsHalf: 'numberOfPartialBathrooms',
  yearBuilt: 'yearBuilt',
  type: 'accommodationCategory',
  description: 'description',
  agentName: 'offers.offeredBy.name offers.offeredBy.0.name agent.name',
  agentPhone: 'offers.offeredBy.telephone offers.offeredBy.0.telephone agent.telephone',
  brokerName: 'offers.offeredBy.worksFor.name offers.offeredBy.0.worksFor.name',
};

/** A node of the page's structured data: a home, or the offer of one. */
export interface HomeNode {
  node: unknown;
  /** Absolute address the node gives for its own page, or null. */
  url: string | null;
  /** Whether it stood in a list (`itemListElement`). */
  listed: boolean;
  /** False for a Product or a Place with a price, which counts only beside a home with the same url. */
  isHome: boolean;
}

/** Every home in the page's JSON-LD, in page order. */
export function jsonLdHomes(document: Document, warnings: Warning[]): HomeNode[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  const roots = [...scripts].map((script) => parseJson(script.textContent, warnings));
  return homeNodes(roots, document.baseURI);
}

/** Finds the homes among parsed schema.org nodes, at any depth that pages use. */
export function homeNodes(roots: unknown[], base: string): HomeNode[] {
  const found: HomeNode[] = [];
  const visit = (value: unknown, listed: boolean, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 8 || found.length >= 1000) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, listed, depth + 1);
      return;
    }
    const types = list(at(value, '@type')).map(asText);
    const isHome = types.some((type) => HOME.test(type));
    // An offer says the price of the home it is about.
    const offered = at(value, 'itemOffered.@type');
    const isOffer =
      types.includes('Offer') && list(offered).some((type) => HOME.test(asText(type)));
    const isPriced = types.includes('Product') || (types.includes('Place') && has(value, 'offers'));
    if (isHome || isOffer || isPriced) {
      const link = first(value, 'url @id mainEntity.url itemOffered.url offers.url');
      const href = typeof link === 'string' ? URL.parse(link, base)?.href : null;
      const url = href?.startsWith('http') ? href : null;
      found.push({ node: value, url, listed, isHome: isHome || isOffer });
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      visit(child, listed || key === 'itemListElement', depth + 1);
    }
  };
  visit(roots, false, 0);
  return found;
}

const has = (value: object, key: string): boolean => Object.hasOwn(value, key);

/** What a home's node says. Availability is not read: pages leave "InStock" on homes under contract. */
export function homeFacts(node: unknown): RawFacts {
  const facts: RawFacts = {};
  for (const part of [node, ...INNER.map((path) => at(node, path))]) {
    for (const home of list(part)) merge(facts, partFacts(home));
  }
  return facts;
}

/** Adds to `facts` what it does not have yet. */
export function merge(facts: RawFacts, more: RawFacts): RawFacts {
  for (const [key, value] of Object.entries(more)) {
    facts[key as keyof RawFacts] ??= value;
  }
  return facts;
}

function partFacts(home: unknown): RawFacts {
  const facts = pick(home, PATHS);
  const address = at(home, 'address');
  const offers = list(at(home, 'offers'));
  if (typeof address === 'string') facts.addressLine = address;
  facts.sqft = squareFeet(at(home, 'floorSize'));
  facts.photos = list(first(home, 'image photo')).map(
    (image) => first(image, 'url contentUrl') ?? image,
  );
  if (!facts.photos) delete facts.photos;
  if (offers.some((offer) => asText(at(offer, 'businessFunction')).includes('LeaseOut'))) {
    facts.status = 'for rent';
  }
  const lowest = lowestOffer(offers);
  if (facts.price === undefined && lowest !== null) {
    facts.price = lowest;
    facts.priceKind = 'from';
  }
  const type = list(at(home, '@type')).find((name) =>
    /(?:Residence|Apartment|House)$/.test(asText(name)),
  );
  facts.type ??= type;
  return facts;
}

/** Several offers are units of one building: their lowest price is a "from". */
function lowestOffer(offers: unknown[]): number | null {
  const prices = offers.map((offer) =>
    Number(first(offer, 'lowPrice price priceSpecification.minPrice priceSpecification.price')),
  );
  const lowest = Math.min(...prices.filter((price) => price > 0));
  return Number.isFinite(lowest) ? lowest : null;
}

/** Square metres are left out rather than shown as feet. */
function squareFeet(floorSize: unknown): unknown {
  const size = list(floorSize)[0];
  const unit = `${asText(first(size, 'unitCode unitText'))} ${typeof size === 'string' ? size : ''}`;
  return /MTK|SQM|m²|m2|met/i.test(unit) ? undefined : size;
}
