import type { Reading } from '../domain/listing.ts';
import type { PointedField } from '../domain/pointed-field.ts';
import { siteForUrl } from './index.ts';
import { nothing } from './nothing.ts';
import { readSite } from './read-site.ts';

/** Reads a page of any site: `readSite` with the reader of the address. */
export function readPage(
  document: Document,
  url: string,
  pointed: readonly PointedField[] = [],
): Reading {
  const site = siteForUrl(url);
  return site ? readSite(site, document, url, pointed) : nothing('unsupported');
}
