import type { ListingField, Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { type CardReader, readCards } from './cards.ts';
import { metaContent, ownAddresses, textOf } from './dom.ts';
import { nothing } from './nothing.ts';
import { ownNodeFacts } from './own-node.ts';
import { parseCounts } from './parse-counts.ts';
import { readHome } from './read-home.ts';
import { cardsByLink } from './read-rows.ts';
import { results } from './results.ts';
import type { CardElement, SiteReader } from './site.ts';

const EXPECTED: readonly ListingField[] = ['address', 'price', 'lot', 'description', 'photos'];

const idOf = (link: string): string | null =>
  /\/property\/[^?#]*?-(\d+)\/?(?=[?#]|$)/.exec(link)?.[1] ?? null;

/** Land And Farm: results, and details by their structured data. Land has no beds and is sized in acres. */
export const landandfarm: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const ownId = idOf(url.pathname);
    if (!ownId) {
      const cards = landCards(document);
      return results(readCards(document, url.href, cards, reader, warnings), null, warnings);
    }
    const isOwn = (address: string) => idOf(address) === ownId;
    return readHome(
      { site: 'landandfarm', url, listingId: ownId, expected: EXPECTED },
      [
        ['json-ld', () => ownNodeFacts(document, ownId, idOf, warnings)],
        ['meta', () => (ownAddresses(document).some(isOwn) ? metaFacts(document) : null)],
      ],
      warnings,
    );
  },
  cardElements: landCards,
};

/** "Track Side Ln, Ash Fork, AZ, 86320" stands in spans; land often has no street. */
function cardFacts(card: Element): RawFacts {
  const stats = textOf(card, '.property-card--quick-stats') ?? '';
  const spans = [...card.querySelectorAll('.addressflex > span:not([class])')];
  const [city, state, zip] = spans
    .map((span) => span.textContent.trim())
    .filter((text) => /\w/.test(text));
  const image = card.querySelector('img[data-src]')?.getAttribute('data-src');
  return {
    ...parseCounts(stats),
    street: textOf(card, '.property-card--street-address'),
    city,
    state,
    zip,
    country: 'US',
    lat: card.getAttribute('data-mappable-latitude'),
    lng: card.getAttribute('data-mappable-longitude'),
    price: textOf(card, '.property-card--price'),
    lot: /[\d.,]+ acres?/i.exec(stats)?.[0],
    brokerName: textOf(card, '.property-card--seller-name'),
    photos: image,
  };
}

function metaFacts(document: Document): RawFacts {
  const title = metaContent(document, 'og:title') ?? document.title;
  return {
    addressLine: textOf(document, 'h1')?.trim(),
    lot: /[\d.,]+ acres?/i.exec(title)?.[0],
    description: metaContent(document, 'og:description', 'description'),
    photos: [metaContent(document, 'og:image')],
  };
}

function landCards(document: Document): CardElement[] {
  return cardsByLink(document, 'article.property-card', 'a[href*="/property/"]', idOf);
}

const reader: CardReader = { site: 'landandfarm', currency: 'USD', idOf, facts: cardFacts };
