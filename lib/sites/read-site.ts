import type { Reading } from '../domain/listing.ts';
import { isBlocked } from './blocked.ts';
import { pageShape } from './page-shape.ts';
import { nothing } from './nothing.ts';
import type { Site } from './site.ts';

/**
 * Reads a page of a site: one listing, a list of them, or none with a reason. Never throws, so that
 * a bug in a reader can never become an exception inside somebody's page, and never changes the
 * document. `complete` may add to what the reader found.
 */
export function readSite(
  site: Site,
  document: Document,
  url: string,
  complete: (reading: Reading) => Reading = (reading) => reading,
): Reading {
  try {
    const address = new URL(url);
    const reading = site.read(document, address, pageShape(site, address));
    const blocked = reading.kind === 'none' && isBlocked(document);
    return blocked ? nothing('blocked') : complete(reading);
  } catch (error) {
    const detail = String(error).slice(0, 80);
    return nothing('not-a-listing', [{ code: 'odd-value', field: null, detail }]);
  }
}
