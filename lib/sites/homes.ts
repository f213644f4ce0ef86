import type { ListingField, Warning } from '../domain/listing.ts';
import { listedRows } from './listed-rows.ts';
import { nothing } from './nothing.ts';
import { ownNodeFacts } from './own-node.ts';
import { metaHome } from './meta-home.ts';
import { ownAddresses } from './dom.ts';
import { readHome } from './read-home.ts';
import { cardsByLink } from './read-rows.ts';
import { results } from './results.ts';
import type { CardElement, SiteReader } from './site.ts';

const EXPECTED: readonly ListingField[] = ['address', 'price', 'beds', 'baths', 'sqft', 'photos'];

const idOf = (link: string): string | null =>
  /\/property\/[^/?#]+\/(\w+)\/?(?=[?#]|$)/.exec(link)?.[1] ?? null;

/** Homes.com: details and results by their JSON-LD. */
export const homes: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const ownId = idOf(url.pathname);
    if (!ownId)
      return results(listedRows(document, url, { site: 'homes', idOf }, warnings), null, warnings);
    const isOwn = (address: string) => idOf(address) === ownId;
    return readHome(
      { site: 'homes', url, listingId: ownId, expected: EXPECTED },
      [
        ['json-ld', () => ownNodeFacts(document, ownId, idOf, warnings)],
        ['meta', () => (ownAddresses(document).some(isOwn) ? metaHome(document) : null)],
      ],
      warnings,
    );
  },
  cardElements: homesCards,
};

function homesCards(document: Document): CardElement[] {
  return cardsByLink(document, 'article,li.placard-container', 'a[href*="/property/"]', idOf);
}
