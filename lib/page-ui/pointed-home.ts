import type { Reading } from '../domain/listing.ts';
import type { CardElement } from '../sites/site.ts';
import { rowId } from './results-state.ts';

/** What the user pointed at with the context menu. */
export interface Pointed {
  /** The element under the pointer, null when it was in a frame. */
  element: Element | null;
  /** Where the link under the pointer leads, null when there was none. */
  link: string | null;
}

export type PointedHome =
  /** A row of the results page. */
  | { kind: 'row'; id: string }
  /** What the page itself shows. */
  | { kind: 'page' }
  /** A page that is not this one, of which nothing is known. */
  | { kind: 'elsewhere'; link: string };

/**
 * Which home the user means: the row whose card was pointed at, or the one the link leads to. A link to
 * another page is never taken for the home of this one.
 */
export function pointedHome(
  { element, link }: Pointed,
  reading: Reading,
  cards: readonly CardElement[],
  page: string,
): PointedHome {
  const rows = reading.kind === 'results' ? reading.listings : [];
  // Cards can stand in cards: the innermost comes last.
  const card = cards.findLast((each) => element !== null && each.element.contains(element));
  const target = link === null ? null : pageOf(link);
  const row =
    rows.find((each) => card?.listingId === rowId(each)) ??
    rows.find((each) => target !== null && pageOf(each.url) === target);
  if (row) return { kind: 'row', id: rowId(row) };
  const own = [page, ...(reading.kind === 'listing' ? [reading.listing.url] : [])].map(pageOf);
  if (link === null || target === null || own.includes(target)) return { kind: 'page' };
  return { kind: 'elsewhere', link };
}

/** What makes two addresses the same page, null of what is none ("tel:", "javascript:"). */
function pageOf(url: string): string | null {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  return parsed.hostname.replace(/^www\./, '') + parsed.pathname.replace(/\/$/, '');
}
