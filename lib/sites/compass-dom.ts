import type { RawFacts } from './build-field.ts';
import { textOf } from './dom.ts';
import { parseCounts } from './parse-counts.ts';

/** What a home's page shows, by the names its parts have had since 2018; null where they are missing. */
export function domFacts(document: Document): RawFacts | null {
  const part = (name: string) => textOf(document, `[data-tn="listing-page-${name}"]`)?.trim();
  const number = (name: string) => /[\d.,]+/.exec(part(`summary-${name}`) ?? '')?.[0];
  const street = part('address');
  if (!street) return null;
  return {
    street,
    addressLine: part('address-subtitle'),
    price: part('summary-price'),
    beds: number('beds'),
    bathsFull: number('baths'),
    bathsHalf: number('1/2bath') ?? number('half-baths'),
    sqft: number('sq-ft'),
    status: textOf(document, '[data-tn="listing-page-status"],[data-tn="listing-page-badge"]'),
  };
}

/** What a card shows. */
export const cardFacts = (card: Element): RawFacts => ({
  ...parseCounts(card.textContent.slice(0, 2000)),
  addressLine: textOf(card, 'address'),
  price: textOf(card, '[data-tn="uc-listingCard-price"],.uc-listingCard-price'),
});
