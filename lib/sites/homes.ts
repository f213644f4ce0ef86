import type { Listing, ListingField, Warning } from '../domain/listing.ts';
import { fill, finish, newDraft } from './draft.ts';
import { homeFacts, jsonLdHomes } from './json-ld.ts';
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
    if (!ownId) return results(readListed(document, url, warnings), null, warnings);
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

function readListed(document: Document, page: URL, warnings: Warning[]): Listing[] {
  const nodes = jsonLdHomes(document, warnings).filter(({ listed, isHome }) => listed && isHome);
  return nodes.flatMap(({ node, url }) => {
    const listingId = idOf(url ?? '');
    const link = URL.parse(url ?? '', page);
    if (!listingId || !link) return [];
    const draft = newDraft('homes', `https://${link.host}${link.pathname}`, warnings);
    draft.listing.listingId = listingId;
    fill(draft, 'json-ld', homeFacts(node));
    return [finish(draft, [])];
  });
}

function homesCards(document: Document): CardElement[] {
  return cardsByLink(document, 'article,li.placard-container', 'a[href*="/property/"]', idOf);
}
