import type { NewSite } from './new-site.ts';

/** The site's reader: it works where pages have JSON-LD, and shows where the rest goes. */
export const readerTemplate = ({
  id,
  name,
}: NewSite) => `import type { ListingField, Warning } from '../domain/listing.ts';
import { ownAddresses } from './dom.ts';
import { listedRows } from './listed-rows.ts';
import { metaHome } from './meta-home.ts';
import { nothing } from './nothing.ts';
import { ownNodeFacts } from './own-node.ts';
import { readHome } from './read-home.ts';
import { cardsByLink } from './read-rows.ts';
import { results } from './results.ts';
import type { CardElement, SiteReader } from './site.ts';

const EXPECTED: readonly ListingField[] = ['address', 'price', 'beds', 'baths', 'sqft', 'photos'];

const idOf = (link: string): string | null =>
  /\\/home\\/[^/?#]+\\/(\\w+)\\/?(?=[?#]|$)/.exec(link)?.[1] ?? null;

/** ${name}: details and results by their JSON-LD. */
export const ${id}: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const ownId = idOf(url.pathname);
    if (!ownId) {
      const rows = listedRows(document, url, { site: '${id}', idOf }, warnings);
      return results(rows, null, warnings);
    }
    const isOwn = (address: string) => idOf(address) === ownId;
    return readHome(
      { site: '${id}', url, listingId: ownId, expected: EXPECTED },
      [
        // State whose own id is ownId goes first, stable test ids go last; see rightmove-details.ts.
        ['json-ld', () => ownNodeFacts(document, ownId, idOf, warnings)],
        ['meta', () => (ownAddresses(document).some(isOwn) ? metaHome(document) : null)],
      ],
      warnings,
    );
  },
  cardElements: cards,
};

function cards(document: Document): CardElement[] {
  return cardsByLink(document, 'article', 'a[href*="/home/"]', idOf);
}
`;

/** The script of the site's pages, with its reader and the pill. */
export const entrypointTemplate = ({
  id,
}: NewSite) => `import { defineUnlistedScript } from '#imports';
import { ${id} } from '@/lib/sites/${id}.ts';
import { startPage } from './listing/start-page.ts';

export default defineUnlistedScript(() => void startPage(${id}));
`;
