import type { Listing, Reading, Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { type CardReader, isShown, readCards } from './cards.ts';
import { fill, finish, newDraft } from './draft.ts';
import { pageLink } from './absolute-link.ts';
import { asText } from './json.ts';
import { nothing } from './nothing.ts';
import { noteStaleState } from './read-home.ts';
import { results } from './results.ts';
import type { CardElement } from './site.ts';

/** A results page as its state has it and as it stands on the screen. */
export interface ResultsPage {
  document: Document;
  url: URL;
  /** What the state lists; none where the page has no state. */
  rows: Listing[];
  /** How many homes the search found, as the state says it. */
  total: unknown;
  cards: CardElement[];
  reader: CardReader;
}

/** Reads a results page from its state where that is what is on screen, else from its cards. */
export function readRows(page: ResultsPage, warnings: Warning[]): Reading {
  const { document, url, rows, total, cards, reader } = page;
  const ids = rows.map((row) => row.listingId);
  if (rows.length && isShown(ids, cards)) return results(rows, total, warnings);
  if (rows.length) noteStaleState(warnings, 'state rows are not the cards on screen');
  if (!cards.length) return nothing('not-a-listing', warnings);
  return results(readCards(document, url.href, cards, reader, warnings), null, warnings);
}

/** One row of a page's state; `link` leads to the home's own page. */
export function readRow(
  { site, currency }: Pick<CardReader, 'site' | 'currency'>,
  page: URL,
  link: unknown,
  facts: RawFacts,
  warnings: Warning[],
): Listing {
  const url = pageLink(asText(link), page) ?? `https://${page.host}${page.pathname}`;
  const draft = newDraft(site, url, warnings, currency);
  fill(draft, 'state', facts);
  return finish(draft, []);
}

/** The cards a selector matches that have a link to a home, each home once, in page order. */
export function cardsByLink(
  document: Document,
  cards: string,
  links: string,
  idOf: (link: string) => string | null,
): CardElement[] {
  const seen = new Set<Element>();
  const found = new Map<string, CardElement>();
  // From the links up: a browser keeps the list of links, and cards on a page are many more.
  for (const link of document.links) {
    if (!link.matches(links)) continue;
    const listingId = idOf(link.getAttribute('href') ?? '');
    for (const element of cardsAround(link, cards, seen)) {
      seen.add(element);
      if (listingId && !found.has(listingId)) found.set(listingId, { listingId, element });
    }
  }
  return [...found.values()];
}

/** The cards a link is the first one in, the outermost first. */
function cardsAround(link: Element, cards: string, seen: ReadonlySet<Element>): Element[] {
  const around: Element[] = [];
  let card = link.closest(cards);
  while (card && !seen.has(card)) {
    around.unshift(card);
    card = card.parentElement?.closest(cards) ?? null;
  }
  return around;
}

/**
 * Cards of a page whose classes say nothing: around each link to a home, as much as has no link to
 * another home. Each home once, in page order.
 */
export function cardsAroundLinks(
  document: Document,
  links: string,
  idOf: (link: string) => string | null,
): CardElement[] {
  const idsIn = (element: Element) =>
    new Set([...element.querySelectorAll(links)].flatMap((link) => idOfLink(link) ?? []));
  const idOfLink = (link: Element) => idOf(link.getAttribute('href') ?? '');
  const found = new Map<string, CardElement>();
  for (const link of [...document.querySelectorAll(links)].slice(0, 500)) {
    const listingId = idOfLink(link);
    if (!listingId || found.has(listingId)) continue;
    let element = link;
    while (element.parentElement && element.parentElement !== document.body) {
      if (idsIn(element.parentElement).size > 1) break;
      element = element.parentElement;
    }
    found.set(listingId, { listingId, element });
  }
  return [...found.values()];
}
