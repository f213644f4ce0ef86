import type { Listing, Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { fill, finish, newDraft } from './draft.ts';
import { homeFacts, jsonLdHomes } from './json-ld.ts';

/** Whose rows they are, how their id stands in a link, and what is known of each beside its node. */
export interface ListedSite {
  site: string;
  idOf: (link: string) => string | null;
  known?: RawFacts;
}

/** Rows from the homes that the page's JSON-LD lists, those that link to a page of their own. */
export function listedRows(
  document: Document,
  page: URL,
  { site, idOf, known = {} }: ListedSite,
  warnings: Warning[],
): Listing[] {
  const nodes = jsonLdHomes(document, warnings).filter(({ listed, isHome }) => listed && isHome);
  return nodes.flatMap(({ node, url }) => {
    const listingId = idOf(url ?? '');
    const link = URL.parse(url ?? '', page);
    if (!listingId || !link) return [];
    const draft = newDraft(site, `https://${link.host}${link.pathname}`, warnings);
    draft.listing.listingId = listingId;
    fill(draft, 'json-ld', { ...homeFacts(node), ...known });
    return [finish(draft, [])];
  });
}
