import type { ListingField, Reading } from '../domain/listing.ts';
import { readPage } from '../sites/read-page.ts';
import { siteInfoForUrl } from '../sites/catalogue.ts';
import { readingHealth } from '../sites/health.ts';
import { sanitisePage } from './sanitise-page.ts';

/** A file about a page that was not read right, with nobody in it: for the user to look at, save and attach. */
export interface PageReport {
  /** Registry id of the site. */
  site: string;
  html: string;
  /** Fields the page should have and the reader did not find; null where the page was read as no listing. */
  missing: ListingField[] | null;
  /** Whether the file reads as the page does: the same kind, with the same fields found. */
  readsTheSame: boolean;
}

/** So that a report that is opened runs nothing and asks nobody for anything. */
const SEALED = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

/** Makes the report of a page as it is now. The page is not changed. */
export function makeReport(document: Document, url: string): PageReport {
  const reading = readPage(document, url);
  const { html, url: madeUrl } = sanitisePage(document, url, reading);
  const copy = new DOMParser().parseFromString(html, 'text/html');
  const note = `LeadFlow report of ${madeUrl}, read as ${inWords(reading)}`;
  return {
    site: siteInfoForUrl(url)?.id ?? '',
    html: html.replace(/<head[^>]*>/, (head) => `${head}${SEALED}<!-- ${note} -->`),
    missing: reading.kind === 'listing' ? readingHealth(reading).missing : null,
    readsTheSame: inWords(readPage(copy, madeUrl)) === inWords(reading),
  };
}

/** "listing: address by state, beds by dom", and how many there are of a list. */
function inWords(reading: Reading): string {
  if (reading.kind === 'none') return `${reading.kind}: ${reading.reason}`;
  if (reading.kind === 'results') return `${reading.listings.length} results`;
  const found = Object.entries(reading.listing.where).map(([field, from]) => `${field} by ${from}`);
  return `listing: ${found.toSorted().join(', ')}`;
}
