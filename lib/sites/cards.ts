import type { Listing, Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { fill, finish, newDraft } from './draft.ts';
import { homeFacts, jsonLdHomes, merge } from './json-ld.ts';
import type { CardElement } from './site.ts';

/** How a site's cards are read where the page has no state, or an old one. */
export interface CardReader {
  site: string;
  currency: string;
  /** The home's id inside a link to its page. */
  idOf(link: string): string | null;
  facts(card: Element): RawFacts;
}

/** Rows from the cards on the page and the JSON-LD that belongs to them by its link. */
export function readCards(
  document: Document,
  base: string,
  cards: CardElement[],
  reader: CardReader,
  warnings: Warning[],
): Listing[] {
  const byId = new Map<string, RawFacts>();
  for (const { node, url } of jsonLdHomes(document, warnings)) {
    const id = url && reader.idOf(url);
    if (id) byId.set(id, merge(byId.get(id) ?? {}, homeFacts(node)));
  }
  return cards.map(({ listingId, element }) => {
    const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
    const url = URL.parse(link?.getAttribute('href') ?? '', base)?.href ?? base;
    const draft = newDraft(reader.site, url.replace(/[?#].*/, ''), warnings, reader.currency);
    draft.listing.listingId = listingId;
    fill(draft, 'json-ld', byId.get(listingId) ?? {});
    fill(draft, 'dom', reader.facts(element));
    return finish(draft, []);
  });
}

/** Whether the rows of the state are the ones on screen: a moved map or a new filter leaves old state behind. */
export function isShown(ids: Iterable<string | null>, cards: CardElement[]): boolean {
  const known = new Set(ids);
  const hits = cards.filter((card) => known.has(card.listingId)).length;
  return hits * 2 >= cards.length;
}
