import type { ListingField, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import type { CardReader } from './cards.ts';
import { cardFacts, domFacts } from './compass-dom.ts';
import { isPageOf } from './dom.ts';
import { asText, assignedJson, at, first, list } from './json.ts';
import { metaHome } from './meta-home.ts';
import { nothing } from './nothing.ts';
import { ownNodeFacts } from './own-node.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { cardsByLink, readRow, readRows } from './read-rows.ts';
import type { CardElement, SiteReader } from './site.ts';

/** A home is the same object on its own page and in a list. */
const HOME: PathMap = {
  street: 'location.prettyAddress location.streetAddress location.address',
  unit: 'location.unitNumber',
  city: 'location.city',
  state: 'location.state',
  zip: 'location.zipCode',
  lat: 'location.latitude',
  lng: 'location.longitude',
  price: 'price.lastKnown price.lastAsking price.listed',
  beds: 'size.bedrooms',
  baths: 'size.bathrooms',
  bathsFull: 'size.fullBathrooms',
  bathsHalf: 'size.halfBathrooms',
  sqft: 'size.squareFeet',
  lot: 'size.lotSizeInSquareFeet',
  yearBuilt: 'buildingInfo.yearOpened buildingInfo.yearBuilt',
  type: 'detailedInfo.propertyType.name localizedPropertyType',
  status: 'localizedStatus mlsStatus',
  apn: 'parcelNumber',
  agentName: 'agents.0.fullName agents.0.contactName fullContacts.0.contactName',
  agentPhone: 'agents.0.phone fullContacts.0.phone',
  agentEmail: 'agents.0.email fullContacts.0.email',
  brokerName: 'agents.0.companyName fullContacts.0.company',
  description: 'description',
  mlsId: 'externalId mlsId',
  mlsName: 'databaseSource.sourceDisplayName',
};

const EXPECTED: readonly ListingField[] = [
  'address',
  'price',
  'beds',
  'baths',
  'sqft',
  'status',
  'photos',
];

/** The listing in today's links, the property in those that stay, and the number in links of 2018 to 2022. */
const idOf = (link: string): string | null =>
  /\/(\w+)_[lp]id\b|\/listing\/[^/]+\/(\d+)\/view\b/.exec(link)?.slice(1).find(Boolean) ?? null;

/** Compass: details and results by their state, and by JSON-LD where that is missing. */
export const compass: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const ownId = idOf(url.pathname);
    return ownId
      ? readDetails(document, url, ownId, warnings)
      : readResults(document, url, warnings);
  },
  cardElements: compassCards,
};

function readDetails(document: Document, url: URL, ownId: string, warnings: Warning[]) {
  const home = at(
    assignedJson(document, '__INITIAL_DATA__', warnings),
    'props.listingRelation.listing',
  );
  const own = isOwn(home, ownId);
  if (home && !own) noteStaleState(warnings, `no home ${ownId} in the state`);
  // A property's page shows its listing, under the listing's own number.
  const listingId = (own && asText(at(home, 'listingIdSHA'))) || ownId;
  return readHome(
    { site: 'compass', url, listingId, expected: EXPECTED },
    [
      ['state', () => (own ? stateFacts(home) : null)],
      ['json-ld', () => ownNodeFacts(document, ownId, idOf, warnings)],
      ['dom', () => domFacts(document)],
      ['meta', () => (isPageOf(document, ownId, idOf) ? metaHome(document) : null)],
    ],
    warnings,
  );
}

const LINKS = ['pageLink', 'navigationPageLink', 'canonicalPageLink', 'propertyPageLink'];

const linkOf = (home: unknown): string => asText(first(home, LINKS.join(' ')));

const isOwn = (home: unknown, ownId: string): boolean =>
  LINKS.some((link) => idOf(asText(at(home, link))) === ownId) ||
  asText(at(home, 'listingIdSHA')) === ownId;

function stateFacts(home: unknown): RawFacts {
  const facts = pick(home, HOME);
  // Full and half together; the total has a half bath as one.
  if (facts.bathsFull === undefined) facts.baths ??= at(home, 'size.totalBathrooms');
  const fee = at(home, 'detailedInfo.associationFee');
  return {
    ...facts,
    hoaMonthly: /^month/i.test(asText(at(fee, 'frequency'))) ? at(fee, 'amount') : undefined,
    priceHistory: list(first(home, 'history events')).map((event) => ({
      date: at(event, 'timestamp'),
      event: at(event, 'localizedStatus'),
      amount: at(event, 'price'),
    })),
    lotUnit: 'sqft',
    country: 'US',
    photos: list(at(home, 'media')).map((photo) => first(photo, 'originalUrl thumbnailUrl')),
  };
}

function readResults(document: Document, url: URL, warnings: Warning[]) {
  const search = at(
    assignedJson(document, 'sharedReactAppProps', warnings),
    'initialResults.lolResults',
  );
  const rows = list(at(search, 'data'))
    .map((row) => at(row, 'listing') ?? row)
    .filter((home) => idOf(linkOf(home)))
    .map((home) => {
      const link = linkOf(home);
      return readRow(reader, url, link, { ...stateFacts(home), listingId: idOf(link) }, warnings);
    });
  const cards = compassCards(document);
  const total = first(search, 'totalItems total');
  return readRows({ document, url, rows, total, cards, reader }, warnings);
}

function compassCards(document: Document): CardElement[] {
  const cards = '[data-tn="uc-listingCard"],.uc-listingCard,.uc-listingPhotoCard';
  return cardsByLink(document, cards, 'a[href*="_lid"],a[href*="_pid"],a[href*="/listing/"]', idOf);
}

const reader: CardReader = { site: 'compass', currency: 'USD', idOf, facts: cardFacts };
