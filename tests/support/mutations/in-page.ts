import { readPage } from '@/lib/sites/read-page.ts';
import { siteForUrl } from '@/lib/sites/index.ts';
import { faultsOf } from './faults.ts';
import { mutatePage, seededRandom } from './mutate-page.ts';

/** A page to damage, and how often. */
export interface MutationJob {
  url: string;
  html: string;
  seeds: number;
}

/** A damaged page that was read wrongly; the seed brings it back. */
export interface MutationFault {
  seed: number;
  faults: string[];
}

const parser = new DOMParser();

/** Damages a page once for each seed, reads it and gives those that were read wrongly. */
export function readMutations({ url, html, seeds }: MutationJob): MutationFault[] {
  const site = siteForUrl(url);
  if (site === null) throw new Error(`No site reads ${url}`);
  const whole = readPage(parser.parseFromString(html, 'text/html'), url);
  const wrong: MutationFault[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const source = mutatePage(html, seededRandom(seed));
    const document = parser.parseFromString(source, 'text/html');
    const reading = readPage(document, url);
    const faults = faultsOf(whole, reading, source, site.expected);
    if (site.cardElements(document).some(({ listingId }) => !listingId))
      faults.push('card without id');
    if (faults.length > 0) wrong.push({ seed, faults });
  }
  return wrong;
}
