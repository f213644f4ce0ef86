import type { Reading } from '../domain/listing.ts';

/** What the address alone says a page is; the document decides in the end. */
export type PageShape = 'details' | 'results' | 'other';

/** A listing's card on a results page, for chips and pickers. */
export interface CardElement {
  /** Equals `listingId` of a row in the results reading. */
  listingId: string;
  element: Element;
}

/**
 * One property site. A reader is pure: it looks at the document it is handed and changes nothing,
 * asks nothing of the network, and needs no layout, so it gives the same answer under jsdom.
 */
export interface Site {
  /** Stored on every listing; never changes once leads exist. */
  id: string;
  /** Shown to the user. */
  name: string;
  /** Chrome match patterns of the pages the content script runs on; empty for the generic reader. */
  matches: readonly string[];
  /** Whether the site serves this host name. */
  host: RegExp;
  /** Says from the path and query what kind of page an address is. */
  shape(url: URL): PageShape;
  /** Reads the page. May throw on markup it never saw: `readPage` catches. */
  read(document: Document, url: URL): Reading;
  /** Finds the cards in the document, in page order, one per home. */
  cardElements(document: Document): CardElement[];
}
