import type { Reading } from '../domain/listing.ts';
import type { PointedField } from '../domain/pointed-field.ts';
import { siteForUrl } from './index.ts';
import { nothing } from './nothing.ts';
import { fillPointed } from './pointed-fields.ts';
import { readSite } from './read-site.ts';

/** Reads a page of any site: `readSite` with the reader of the address, and where the user `pointed` on the site. */
export function readPage(
  document: Document,
  url: string,
  pointed: readonly PointedField[] = [],
): Reading {
  const site = siteForUrl(url);
  if (site === null) return nothing('unsupported');
  const cards = () => site.cardElements(document);
  return readSite(site, document, url, (reading) => fillPointed(document, reading, pointed, cards));
}
