import type { RawFacts } from './build-field.ts';
import { rowLines, textOf, textsOf } from './dom.ts';
import { asText } from './json.ts';
import { parseAddressLine } from './parse-address.ts';
import { parseCounts } from './parse-counts.ts';

/** The home's own block: cards of similar homes beneath it carry the classes of a list's cards. */
const OWN = '.property-info-';
const KEY_FACTS = '.amenities-detail,.highlight-item';

/** What a home's page shows; null where its own block is missing. */
export function domFacts(document: Document): RawFacts | null {
  const own = (name: string) =>
    textOf(document, OWN + name)
      ?.replace(/\s+/g, ' ')
      .trim();
  const street = own('address h1') ?? own('address-main');
  if (!street) return null;
  const rows = rowLines(document, KEY_FACTS);
  const value = (label: RegExp) => label.exec(rows)?.[1];
  const prices = textsOf(document, `${OWN}price`);
  const status = `${own('status-pill-container') ?? ''} ${/per month/i.test(prices) ? 'for rent' : ''}`;
  // A page of the heading alone has the town in its title.
  const lines = [
    document.title.split(' | ')[0] ?? '',
    `${street}, ${own('address-citystatezip') ?? ''}`,
  ];
  return {
    ...parseCounts(
      `${textsOf(document, `${OWN}features > *`)} ${textsOf(document, `${OWN}feature`)}`,
    ),
    street,
    addressLine: lines.find((line) => parseAddressLine(line)?.city),
    price: prices.split('\n')[0],
    status,
    yearBuilt: value(/^built in (\d{4})$/im),
    lot: value(/^([\d.,]+ (?:acres?|sq\.? ?ft\.?))(?: lot)?$/im),
    hoaMonthly: value(/^(\$[\d,]+) monthly hoa fees?$/im),
    description: textOf(document, '.ldp-description-text'),
  };
}

/** What a card shows. Templates of its gallery stand in it too, as scripts. */
export function cardFacts(card: Element): RawFacts {
  const price = asText(textOf(card, '.price-container,.current-price,.property-price'));
  const status = textsOf(card, '.status-pill,.for-rent-label');
  return {
    ...parseCounts(textsOf(card, '.detailed-info-container > li,.property-info-container > li')),
    addressLine: textOf(card, 'address,.address'),
    price: price.replace(/\s+/g, ' '),
    status: /per month/i.test(price)
      ? 'for rent'
      : `${status} ${/last list/i.test(price) ? 'sold' : ''}`,
    photos: card.querySelector('img[src^="http"]')?.getAttribute('src'),
  };
}
