import type { Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import { pickText, type SelectorMap, textOf, textsOf } from './dom.ts';
import { asText, assignedJson, at } from './json.ts';
import { parseCounts } from './parse-counts.ts';

/** Home pages of 2017: an object in a script, and words in lists. Their links still lead to saved pages. */
const PROPERTY: PathMap = {
  mlsId: 'mlsID',
  unit: 'apartmentNumber',
  addressLine: 'addressForLeadForm',
  lat: 'latitude',
  lng: 'longitude',
  price: 'price',
  beds: 'numBeds numBedrooms',
  baths: 'numBathrooms',
  sqft: 'sqft',
  type: 'typeDisplay type',
  status: 'status indexSource',
  agentName: 'agentName',
};

const DOM: SelectorMap = {
  street: 'h1 .headingDoubleSuper',
  price: '.priceModule .h2',
  status: '[data-role="top_third_details_module"] .typeCaps',
  description: '#corepropertydescription',
};

/** What the page's script says of the home `ownId`; null where it is of another or missing. */
export function stateFacts2017(
  document: Document,
  url: URL,
  ownId: string,
  warnings: Warning[],
): RawFacts | null {
  const property = assignedJson(document, 'trulia.pdp.propertyJSON', warnings);
  if (asText(at(property, 'id')) !== ownId) return null;
  const facts = pick(property, PROPERTY);
  // The page writes "#1" where the script has "1", and the line has it with its mark.
  delete facts.unit;
  return { ...facts, country: 'US', status: facts.status ?? statusOfPath(url) };
}

/** What the page of 2017 shows; null where it is no such page. */
export function domFacts2017(document: Document, url: URL): RawFacts | null {
  const place = textOf(document, 'h1 .headlineDoubleSub');
  if (!place) return null;
  const lines = textsOf(document, '.listingDetails li');
  const facts = pickText(document, DOM);
  return {
    ...facts,
    ...parseCounts(lines.replaceAll(/ (?:full|partial) (?=bath)/gi, ' ')),
    addressLine: place.replace(/\(.*/s, '').trim(),
    lot: /lot size: ([^\n]+)/i.exec(lines)?.[1],
    mlsId: /MLS\/Source ID:\s*(\S+)/.exec(textsOf(document, '.pdpFeatureList li'))?.[1],
    daysOnMarket: /(\d+) days? on/i.exec(lines)?.[1],
    status: facts.status ?? statusOfPath(url),
    brokerName: /Broker:\s*([^\n]+)/.exec(textsOf(document, '.typeContrast'))?.[1],
    photos: [...document.querySelectorAll('meta[name^="twitter:image"]')].map((meta) =>
      meta.getAttribute('content'),
    ),
  };
}

/** Off the market the page shows an estimate where the price stood, and only its address says so. */
const statusOfPath = ({ pathname }: URL): string | undefined =>
  /\/sold\/\d/.test(pathname) ? 'off market' : undefined;
