import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CATALOGUE, isPillSite, listingScript } from '../../lib/sites/catalogue.ts';
import { BUILT_EXTENSION } from './built-extension.ts';

/** What all scripts weigh that a page loads before the user presses anything, and what they may. */
export interface PageWeight {
  page: string;
  /** Bytes of gzip at its best, each script for itself. */
  gzipBytes: number;
  limitBytes: number;
}

/** Runs on every page of a served site. */
const EVERYWHERE = 'listing.js';
const ELSEWHERE = { page: 'page that is no listing', limitBytes: 4_000 };
/** What a page with one home or many loads beside its site's script. */
const KINDS = [
  { kind: 'listing page', script: 'listing-ui.js', limitBytes: 27_000 },
  { kind: 'results page', script: 'results-ui.js', limitBytes: 30_000 },
];

/** Weighs the built extension by kinds of pages, those of listings for each site. */
export function pageWeights(): PageWeight[] {
  const pages = CATALOGUE.flatMap((site) =>
    KINDS.map(({ kind, script, limitBytes }) => {
      const all = [listingScript(site), script, ...(isPillSite(site) ? [EVERYWHERE] : [])];
      return { page: `${kind}, ${site.name}`, gzipBytes: weigh(all), limitBytes };
    }),
  );
  return [{ ...ELSEWHERE, gzipBytes: weigh([EVERYWHERE]) }, ...pages];
}

const weigh = (scripts: readonly string[]): number =>
  scripts
    .map((script) => gzipSync(readFileSync(join(BUILT_EXTENSION, script)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
