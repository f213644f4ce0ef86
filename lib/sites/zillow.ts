import type { Warning } from '../domain/listing.ts';
import { first, scriptJson } from './json.ts';
import { nothing } from './nothing.ts';
import type { SiteReader } from './site.ts';
import { EXPECTED, readDetails } from './zillow-details.ts';
import { readResults, zillowCards } from './zillow-results.ts';

/** Where the page keeps its JSON: today, details of 2019 to 2022, results of 2019 to 2022. */
const STATE =
  'script#__NEXT_DATA__,script#hdpApolloPreloadedData,script[data-zrr-shared-data-key="mobileSearchPageStore"]';

/** Zillow: details, results and the pages of earlier years. */
export const zillow: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const state = scriptJson(document, STATE, warnings);
    // A search for one address can show that home, under the address of the search.
    const resolved =
      /_rb\/?$/.test(url.pathname) &&
      first(state, 'props.pageProps.componentProps.gdpClientCache apiCache');
    if (resolved || /\/\d+_zpid\b/.test(url.pathname)) {
      return readDetails(document, url, state, warnings);
    }
    // A building is many homes: no one of them is this page.
    if (shape === 'details') return nothing('unsupported', warnings);
    return readResults(document, url, state, warnings);
  },
  cardElements: zillowCards,
};
