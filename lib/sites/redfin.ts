import type { Warning } from '../domain/listing.ts';
import { nothing } from './nothing.ts';
import { EXPECTED, readDetails } from './redfin-details.ts';
import { readResults, redfinCards } from './redfin-results.ts';
import { homeId, redfinState } from './redfin-state.ts';
import type { SiteReader } from './site.ts';

/** Redfin in the United States and Canada: details and results. */
export const redfin: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    // A building is many homes: no one of them is this page.
    if (url.pathname.includes('/apartment/')) return nothing('unsupported');
    const warnings: Warning[] = [];
    const state = redfinState(document, warnings);
    const ownId = homeId(url.pathname);
    return ownId
      ? readDetails(document, url, ownId, state, warnings)
      : readResults(document, url, state, warnings);
  },
  cardElements: redfinCards,
};
