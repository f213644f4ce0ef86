import type { ListingField, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import { metaContent, textOf } from './dom.ts';
import { asText, assignedJson, at, list, parseJson } from './json.ts';
import { parseCounts } from './parse-counts.ts';
import { unpool } from './pooled-json.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { htmlText, noteShare, ukAddress, ukPriceKind, ukStatus } from './uk-address.ts';

const HOME: PathMap = {
  lat: 'location.latitude',
  lng: 'location.longitude',
  price: 'prices.primaryPrice',
  beds: 'bedrooms',
  baths: 'bathrooms',
  type: 'propertySubType',
  brokerName: 'customer.branchDisplayName',
  brokerPhone: 'contactInfo.telephoneNumbers.localNumber',
};

/** What a home's page normally has. */
export const EXPECTED: readonly ListingField[] = [
  'address',
  'lat',
  'lng',
  'price',
  'beds',
  'baths',
  'type',
  'description',
  'photos',
];

/** Today, and pages of 2017 to 2020. */
const ADDRESS = 'h1[itemprop="streetAddress"],.property-header-bedroom-and-price address';
const PRICE = '[data-testid="primaryPrice"] span,#propertyHeaderPrice strong';
const QUALIFIER = '[data-testid="priceQualifier"],#propertyHeaderPrice small';

/** The reading of one home's page. */
export function readDetails(document: Document, url: URL, ownId: string, warnings: Warning[]) {
  const model = pageModel(document, warnings);
  const home = at(model, 'propertyData');
  const own = asText(at(home, 'id')) === ownId;
  if (home && !own) noteStaleState(warnings, `no home ${ownId} in the state`);
  if (own) noteShare(warnings, at(home, 'sharedOwnership.sharedOwnershipFlag') === true);
  return readHome(
    { site: 'rightmove', url, listingId: ownId, currency: 'GBP', expected: EXPECTED },
    [
      [
        'state',
        () => (own ? stateFacts(home, at(model, 'analyticsInfo.analyticsProperty')) : null),
      ],
      ['dom', () => domFacts(document)],
    ],
    warnings,
  );
}

/** The page's model: an object, or since 2026 a text with the same object in a pool. */
function pageModel(document: Document, warnings: Warning[]): unknown {
  const model = assignedJson(document, 'PAGE_MODEL', warnings);
  const pool = at(model, 'data');
  return typeof pool === 'string' ? unpool(parseJson(pool, warnings)) : model;
}

function stateFacts(home: unknown, analytics: unknown): RawFacts {
  const [outcode, incode] = [at(home, 'address.outcode'), at(home, 'address.incode')];
  return {
    ...pick(home, HOME),
    ...ukAddress(
      at(home, 'address.displayAddress'),
      [outcode, incode].map(asText).filter(Boolean).join(' '),
    ),
    ...sizes(list(at(home, 'sizings'))),
    priceKind: ukPriceKind(at(home, 'prices.displayPriceQualifier')),
    status: statusOf(home, analytics),
    description: htmlText(at(home, 'text.description')),
    photos: list(at(home, 'images')).map((image) => at(image, 'url')),
  };
}

/** Floors come in square feet and metres, land in acres and hectares. */
function sizes(sizings: unknown[]): RawFacts {
  const of = (unit: string) =>
    at(
      sizings.find((one) => at(one, 'unit') === unit),
      'minimumSize',
    );
  return { sqft: of('sqft'), lot: of('ac'), lotUnit: 'acres' };
}

function statusOf(home: unknown, analytics: unknown): string {
  if (at(home, 'status.archived') === true) return 'off market';
  const words = list(at(home, 'tags')).map(asText);
  if (at(analytics, 'soldSTC') === true) words.push('sold stc');
  if (at(analytics, 'letAgreed') === true) words.push('let agreed');
  if (at(analytics, 'auctionOnly') === true) words.push('auction');
  words.push(asText(at(home, 'prices.displayPriceQualifier')));
  return ukStatus(words.join(' '), at(home, 'transactionType') === 'LET');
}

function domFacts(document: Document): RawFacts {
  const heading = document.querySelector('h1[itemprop="name"]')?.textContent ?? document.title;
  const facts: RawFacts = {
    ...parseCounts(heading),
    ...ukAddress(textOf(document, ADDRESS)),
    price: textOf(document, PRICE),
    priceKind: ukPriceKind(textOf(document, QUALIFIER)?.trim()),
    type: /bed(?:room)? (.+?) (?:for sale|to rent)/i.exec(heading)?.[1],
    status:
      shownTag(document) ?? /for sale|(?:to|for) rent/i.exec(heading)?.[0].replace('to', 'for'),
    description: textOf(document, '[itemprop="description"]'),
    photos: [metaContent(document, 'og:image')],
  };
  for (const item of document.querySelectorAll('#info-reel dt')) {
    const value = item.nextElementSibling?.textContent;
    if (/bedrooms/i.test(item.textContent)) facts.beds = value;
    else if (/bathrooms/i.test(item.textContent)) facts.baths = value;
    else if (/property type/i.test(item.textContent)) facts.type = value?.trim();
    else if (/size/i.test(item.textContent))
      facts.sqft = /[\d,]+(?= ?sq\.? ?f)/i.exec(value ?? '')?.[0];
  }
  return facts;
}

const TAG = /^(?:sold stc|sold subject to contract|under offer|let agreed|reserved)$/i;

/** The tag above the facts; one further down is of a similar home. The page drops its state once it is drawn. */
function shownTag(document: Document): string | undefined {
  const facts = document.querySelector('#info-reel');
  return [...document.querySelectorAll('span,div,p')]
    .filter((element) => !element.firstElementChild && element.textContent.length < 30)
    .filter((element) => !facts || element.compareDocumentPosition(facts) === FOLLOWS)
    .map((element) => element.textContent.trim())
    .find((text) => TAG.test(text));
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, which is no global everywhere. */
const FOLLOWS = 4;
