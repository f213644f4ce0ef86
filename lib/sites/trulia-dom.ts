import type { RawFacts } from './build-field.ts';
import { pickText, rowLines, type SelectorMap, textOf, textsOf } from './dom.ts';
import { parseCounts } from './parse-counts.ts';

/** Test ids of a home's page, as they have been since 2019. */
const DOM: SelectorMap = {
  price:
    '[data-testid="on-market-price-details"],[data-testid="home-details-sm-lg-xl-price-details"]',
  description:
    '[data-testid="home-description-text-description-text"],[data-testid="seo-description-paragraph"]',
};
/** The tags on the photo tell of a contract, beside "For sale". */
const STATUS = '[data-testid="home-details-status"],[data-testid^="hero-image-property-tag-"]';
const COUNTS =
  '[data-testid^="home-summary-size-"],[data-testid="facts-list"] li,[data-testid="bed"],[data-testid="bath"],[data-testid="floor"]';
const FEATURES = '[data-testid="home-features"] li,[data-testid="features-container"] li';

/** What a home's page shows; null where it is no page of those years. */
export function domFacts(document: Document): RawFacts | null {
  const street = textOf(document, '[data-testid="home-details-summary-headline"]');
  const city = textOf(document, '[data-testid="home-details-summary-city-state"]');
  if (!street || !city) return null;
  const rows = rowLines(document, FEATURES);
  const value = (label: RegExp) => label.exec(rows)?.[1];
  return {
    ...pickText(document, DOM),
    ...parseCounts(textsOf(document, COUNTS)),
    street,
    addressLine: city,
    status: textsOf(document, STATUS),
    yearBuilt: value(/^(?:year built:?|built in) (\d{4})$/im),
    lot: value(/^lot (?:size|area):? (.+)$/im),
    daysOnMarket: value(/^(\d+) days? on trulia/im),
    type: value(/^((?:single|multi)[ -]family|condo|townhouse|co-?op|mobile|land|lot)\b.*$/im),
    byOwner:
      /property owner/i.test(textsOf(document, '[data-testid="provider-title"]')) || undefined,
  };
}

/** What a card shows. */
export const cardFacts = (card: Element): RawFacts => ({
  ...parseCounts(textsOf(card, '[data-testid^="property-"]:not([data-testid*="card"]),li')),
  price: textOf(card, '[data-testid="property-price"],.cardPrice'),
  addressLine: textOf(card, '[data-testid="property-address"],.addressDetail'),
  photos: card.querySelector('img[src^="http"][alt*=","]')?.getAttribute('src'),
});
