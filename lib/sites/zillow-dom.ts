import type { RawFacts } from './build-field.ts';
import { metaContent, pickText, type SelectorMap, textOf, textsOf } from './dom.ts';
import { parseAddressLine } from './parse-address.ts';
import { parseCounts } from './parse-counts.ts';

/** Test ids of today, `ds-` classes of 2019 to 2022, and the page of 2017. */
const DOM: SelectorMap = {
  price:
    '[data-testid="price"],.ds-price,.ds-value,.main-row.home-summary-row:not(.status-icon-row)',
  estimate: '[data-testid="primary-zestimate"]',
  rentEstimate: '[data-testid="rent-zestimate"]',
  description: '[data-testid="description"]',
  agentName: '[data-testid="attribution-LISTING_AGENT"] span',
  brokerName: '[data-testid="attribution-BROKER"] span',
};
const HEADING =
  '[data-testid="home-details-chip-container"] h1,h1#ds-chip-property-address,h1.ds-address-container,.ds-chip h1';
const COUNTS =
  '[data-testid="bed-bath-sqft-fact-container"],[data-testid="bed-bath-item"],.ds-bed-bath-living-area,.addr_bbs';
const FACTS = '[data-testid="fact-category"] li,.top-facts li,.ds-home-fact-list-item';
const TYPE =
  /home type:\s*([^\n]+)|(?:^|\n)\s*(?=single family|multi family|condo|townhouse|cooperative|mobile|apartment|vacant)([^\n]+)/i;
const STATUS = '[data-testid="gallery-status-pill"],.ds-status-details,.status-icon-row';

/** What the page shows. */
export function domFacts(document: Document): RawFacts {
  const facts: RawFacts = { ...pickText(document, DOM), ...parseCounts(textsOf(document, COUNTS)) };
  // Behind the home's own page there can be the search it was opened from, with a heading too.
  const heading = textOf(document, HEADING) ?? textOf(document, 'h1');
  facts.addressLine = parseAddressLine(heading ?? '')?.street ? heading : null;
  const lines = textsOf(document, FACTS);
  // All of them: where one says "For sale" and one "Pending", the stronger word wins.
  const marks = [...document.querySelectorAll(STATUS)].slice(0, 10);
  facts.status = marks.map((mark) => `${mark.textContent} ${mark.className}`).join(' ');
  facts.yearBuilt = /(?:year built:?|built in)\s*(\d{4})/i.exec(lines)?.[1];
  facts.lot = /\b(?:lot(?: size)?|size):\s*([\d.,]+ (?:sq\w* ?\w*|acres?))/i.exec(lines)?.[1];
  facts.type = TYPE.exec(lines)?.slice(1).find(Boolean);
  const estimates = textsOf(document, '.home-summary-row');
  facts.estimate ??= /(?:^|\n)\s*Zestimate\S*\s+(\$[\d,]+)/.exec(estimates)?.[1];
  facts.rentEstimate ??= /Rent Zestimate\S*\s+(\$[\d,]+)/.exec(estimates)?.[1];
  return facts;
}

/** What the page's head says. */
export function metaFacts(document: Document): RawFacts {
  const title = metaContent(document, 'og:title') ?? document.title;
  const beds = metaContent(document, 'zillow_fb:beds');
  return {
    addressLine: title.split(' | ')[0],
    mlsId: /MLS #(\S+)/.exec(title)?.[1],
    // "0" stands for "not known" as well as for a studio.
    beds: beds === '0' ? null : beds,
    baths: metaContent(document, 'zillow_fb:baths'),
    sqft: parseCounts(metaContent(document, 'description') ?? '').sqft,
    price: metaContent(document, 'product:price:amount'),
    description: metaContent(document, 'twitter:description', 'zillow_fb:description'),
    photos: [metaContent(document, 'og:image')],
  };
}
