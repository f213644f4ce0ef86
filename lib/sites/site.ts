import type { ListingField, Reading } from '../domain/listing.ts';

/** What is known about a site without reading a page; small enough for every page to carry. */
export interface SiteInfo {
  /** Stored on every listing; never changes once leads exist. */
  id: string;
  /** Shown to the user. */
  name: string;
  /** Chrome match patterns of the pages the content script runs on; empty for the generic reader. */
  matches: readonly string[];
  /** Whether the site serves this host name. */
  host: RegExp;
  /** Whether a path is one home's page. */
  details: RegExp;
  /** Whether a path is a list of homes. */
  results: RegExp;
}

/**
 * Reads a site's pages. Pure: it looks at the document it is handed and changes nothing, asks
 * nothing of the network, and needs no layout, so it gives the same answer under jsdom.
 */
export interface SiteReader {
  /** What one home's page of the site normally has: a warning names those that a page lacks. */
  expected: readonly ListingField[];
  /**
   * Reads the page; `shape` is what its address says it is. May throw on markup it never saw:
   * `readPage` catches.
   */
  read(document: Document, url: URL, shape: PageShape): Reading;
  /** Finds the cards in the document, in page order, one per home. */
  cardElements(document: Document): CardElement[];
}

/** One property site: what it is called, where it lives, and how it is read. */
export type Site = SiteInfo & SiteReader;

/** A listing's card on a results page, for chips and pickers. */
export interface CardElement {
  /** Equals `listingId` of a row in the results reading. */
  listingId: string;
  element: Element;
}

/** What an address alone says a page is; the document decides in the end. */
export type PageShape = 'details' | 'results' | 'other';
