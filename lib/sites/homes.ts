import type { ListingField, Reading, Warning } from '../domain/listing.ts';
import type { CardReader } from './cards.ts';
import { cardFacts, domFacts } from './homes-dom.ts';
import { listedRows } from './listed-rows.ts';
import { nothing } from './nothing.ts';
import { ownNodeFacts } from './own-node.ts';
import { metaHome } from './meta-home.ts';
import { isPageOf } from './dom.ts';
import { readHome } from './read-home.ts';
import { cardsByLink, readRows } from './read-rows.ts';
import type { CardElement, SiteReader } from './site.ts';

const EXPECTED: readonly ListingField[] = ['address', 'price', 'beds', 'baths', 'sqft', 'photos'];

const idOf = (link: string): string | null =>
  /\/property\/[^/?#]+\/(\w+)\/?(?=[?#]|$)/.exec(link)?.[1] ?? null;

/** Homes.com: details and results by their JSON-LD, and by what they show. */
export const homes: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const ownId = idOf(url.pathname);
    // A community is many homes: no one of them is this page.
    if (!ownId && shape === 'details') return nothing('unsupported');
    if (!ownId) return readResults(document, url, warnings);
    return readHome(
      { site: 'homes', url, listingId: ownId, expected: EXPECTED },
      [
        ['json-ld', () => ownNodeFacts(document, ownId, idOf, warnings)],
        ['dom', () => domFacts(document)],
        ['meta', () => (isPageOf(document, ownId, idOf) ? metaHome(document) : null)],
      ],
      warnings,
    );
  },
  cardElements: homesCards,
};

/** The list in the JSON-LD; without one, the cards. */
function readResults(document: Document, url: URL, warnings: Warning[]): Reading {
  const rows = listedRows(document, url, { site: 'homes', idOf }, warnings);
  return readRows(
    { document, url, rows, total: null, cards: homesCards(document), reader },
    warnings,
  );
}

const reader: CardReader = { site: 'homes', currency: 'USD', idOf, facts: cardFacts };

function homesCards(document: Document): CardElement[] {
  return cardsByLink(document, 'article,li.placard-container', 'a[href*="/property/"]', idOf);
}
