import type { Reading } from '../domain/listing.ts';
import { siteForUrl } from './index.ts';
import { nothing } from './nothing.ts';

/**
 * Reads a page: one listing, a list of them, or none with a reason. Never throws, so that a bug in
 * a reader can never become an exception inside somebody's page, and never changes the document.
 */
export function readPage(document: Document, url: string): Reading {
  const site = siteForUrl(url);
  if (!site) return nothing('unsupported');
  try {
    return site.read(document, new URL(url));
  } catch (error) {
    const detail = String(error).slice(0, 80);
    return nothing('not-a-listing', [{ code: 'odd-value', field: null, detail }]);
  }
}
