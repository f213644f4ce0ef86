import type { Reading } from '../domain/listing.ts';
import type { PointedField } from '../domain/pointed-field.ts';
import { isBlocked } from './blocked.ts';
import { pageShape } from './page-shape.ts';
import { fillPointed } from './pointed-fields.ts';
import { nothing } from './nothing.ts';
import type { Site } from './site.ts';

/**
 * Reads a page of a site: one listing, a list of them, or none with a reason. Never throws, so that
 * a bug in a reader can never become an exception inside somebody's page, and never changes the
 * document. What the reader misses is looked for where the user `pointed` on the site's pages.
 */
export function readSite(
  site: Site,
  document: Document,
  url: string,
  pointed: readonly PointedField[] = [],
): Reading {
  try {
    const address = new URL(url);
    const reading = site.read(document, address, pageShape(site, address));
    const blocked = reading.kind === 'none' && isBlocked(document);
    if (blocked) return nothing('blocked');
    return fillPointed(document, reading, pointed, () => site.cardElements(document));
  } catch (error) {
    const detail = String(error).slice(0, 80);
    return nothing('not-a-listing', [{ code: 'odd-value', field: null, detail }]);
  }
}
