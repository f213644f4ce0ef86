import type { RawFacts, RawField } from './build-field.ts';
import { metaContent, rowLines, type SelectorMap, textOf, textsBeside, textsOf } from './dom.ts';
import { parseCounts } from './parse-counts.ts';

/** Cards of homes, on a list and beneath a home's own page. */
export const CARDS =
  '[data-testid="rdc-property-card"],[data-testid="property-card"],li.component_property-card';

/** Test ids of today, the labels of 2020, and the ids of 2017 to 2019. */
const DOM: SelectorMap = {
  addressLine:
    '[data-testid="address-line"],[data-testid="address-section"] h1,#ldp-address h1,h1.address-value,h1',
  price:
    '[data-testid="list-price"],[data-testid="price-section"] h2,[data-testid="price"],.ldp-header-price [itemprop="price"],.ldp-header-price',
  description:
    '[data-testid="romance-paragraph"],[data-testid="listing-description"],#ldp-detail-romance',
};
const STATUS =
  '[data-testid="card-description"],[data-label="pc-type"],[data-testid="property-status"],[data-testid="label-status"],#label-status';
const COUNTS =
  '[data-testid^="property-meta-"]:not([data-testid$="lot-size"]),[data-label^="pc-meta-"]:not([data-label$="lotsize"]):not([data-label$="sqftlot"]),[data-label^="property-meta-"]:not([data-label$="lotsize"])';
const LOT =
  '[data-testid="property-meta-lot-size"],[data-label="pc-meta-sqftlot"],[data-label="property-meta-lotsize"]';
const KEY_FACTS =
  '.ldp-key-fact-item,[data-testid="key-facts"] li,[data-testid="listing-indicator"] li,[data-testid="property-type"],[data-testid="year-built"]';

/** What a home's page shows. Cards of other homes stand on it too. */
export function domFacts(document: Document): RawFacts {
  const own = (selector: string) => textsBeside(document, selector, CARDS);
  const facts = countFacts(own);
  for (const [field, selector] of Object.entries(DOM)) {
    facts[field as RawField] = own(selector).split('\n')[0];
  }
  // All of them: "House for sale" stands beside "Pending", and the stronger word wins.
  facts.status = own(STATUS);
  const rows = rowLines(document, KEY_FACTS);
  const value = (label: RegExp) => label.exec(rows)?.[1];
  facts.type ??= value(/^(?:property )?type:? (.+)$/im);
  facts.yearBuilt = value(/^(?:year )?built(?: in)?:? (\d{4})$/im);
  facts.daysOnMarket = value(/\bon realtor\.com:? (\d+) days?/im);
  facts.hoaMonthly = value(/^hoa(?: fees?)?:? (\$[\d,]+)(?: ?\/ ?mo\S*| monthly)?$/im);
  facts.status ||= value(/^status:? (.+)$/im);
  return facts;
}

/** What the page's head says. */
export const metaFacts = (document: Document): RawFacts => ({
  addressLine: document.title,
  photos: [metaContent(document, 'og:image')],
});

/** What a card shows. */
export const cardFacts = (card: Element): RawFacts => ({
  ...countFacts((selector) => textsOf(card, selector)),
  price: textOf(card, '[data-testid="card-price"],[data-label="pc-price"]'),
  addressLine: [
    textOf(card, '[data-testid="card-address-1"]'),
    textOf(card, '[data-testid="card-address-2"]'),
  ].join(', '),
  brokerName: textOf(card, '[data-testid="broker-title"]'),
  photos: card.querySelector('img[src^="http"]')?.getAttribute('src'),
});

function countFacts(words: (selector: string) => string): RawFacts {
  const status = words('[data-testid="card-description"],[data-label="pc-type"]');
  return {
    ...parseCounts(words(COUNTS)),
    lot: words(LOT),
    status,
    type: /^(.+?) (?:for|-) /.exec(status)?.[1],
  };
}
