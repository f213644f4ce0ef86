import type { RawFacts } from './build-field.ts';
import { metaContent, pickText, rowLines, type SelectorMap, textOf, textsOf } from './dom.ts';
import { asText } from './json.ts';
import { parseCounts } from './parse-counts.ts';
import { parseStatus } from './parse-status.ts';

const DOM: SelectorMap = {
  street: '.HomeInfo .street-address,.top-stats .street-address',
  addressLine: 'h1.full-address,.full-address,[data-rf-test-id="abp-homeinfo-homeaddress"],h1',
  price: '[data-rf-test-id="abp-price"],[data-rf-test-name="stat-price"]',
  description: '#marketing-remarks-scroll,[data-rf-test-id="listingRemarks"]',
  agentName: '.agent-basic-details--heading span',
  brokerName: '.agent-basic-details--broker',
};
const STATUS = '.ListingStatusBannerSection,.HomeBanner,.bp-address-banner';
const COUNTS =
  '[data-rf-test-id="abp-beds"],[data-rf-test-id="abp-baths"],[data-rf-test-id="abp-sqFt"],[data-rf-test-name^="stat-"]:not([data-rf-test-name$="price"])';
/** Key facts: a row of today, and a pair of 2017 to 2022. */
const KEY_FACTS = '.keyDetails-row,.keyDetail,.home-facts-row';

const META: Record<string, string> = {
  street: 'street_address',
  city: 'city',
  state: 'state_code',
  zip: 'zip',
  price: 'price',
  beds: 'beds',
  baths: 'baths',
  sqft: 'sqft',
  mlsName: 'listing_source',
};

/** What the page shows. */
export function domFacts(document: Document): RawFacts {
  const facts: RawFacts = {
    ...pickText(document, DOM),
    ...parseCounts(textsOf(document, COUNTS)),
    // All banners: one says "For sale", the next "Contingent", and the stronger word wins.
    status: textsOf(document, STATUS) || undefined,
  };
  facts.brokerName = asText(facts.brokerName).replace(/^[\s•]+/, '');
  // The heading of 2017 has the street and the city in two parts.
  const city = textOf(document, '.citystatezip,.dp-subtext');
  if (facts.street && city) facts.addressLine = city;
  else delete facts.street;
  const price = asText(facts.price);
  // Off the market the same place shows an estimate or the last sale.
  if (/estimate|sold|last list/i.test(price)) {
    facts.status ??= /sold|last list/i.test(price) ? 'sold' : 'off market';
    facts.price = null;
  }
  const rows = rowLines(document, KEY_FACTS);
  // A value stands behind its label or before it, as the year has it.
  const value = (label: string) => {
    const row = new RegExp(`^(?:${label}:? (.+)|(.+?) ?${label})$`, 'im').exec(rows);
    return row?.[1] ?? row?.[2];
  };
  facts.type = value('(?:property type|style)');
  facts.yearBuilt = value('(?:year )?built');
  facts.lot = value('lot size');
  const dues = value('hoa dues') ?? '';
  facts.hoaMonthly = /\/\s?mo/i.test(dues) ? dues : null;
  return facts;
}

/** What the page's head says. */
export function metaFacts(document: Document): RawFacts {
  const facts: RawFacts = {};
  for (const [field, name] of Object.entries(META)) {
    facts[field as keyof RawFacts] = metaContent(document, `twitter:text:${name}`);
  }
  const description = metaContent(document, 'description') ?? '';
  const status = /^[\w ]+(?=:)/.exec(description)?.[0];
  const [lat, lng] = (metaContent(document, 'geo.position') ?? '').split(';');
  return {
    ...facts,
    lat,
    lng,
    mlsId: /MLS# (\S+)/.exec(description)?.[1],
    // It goes on saying "For sale" of a home under contract, which only a banner tells.
    status: parseStatus(status) === 'for-sale' ? null : status,
    photos: [metaContent(document, 'og:image')],
  };
}
