import type { ListingField, Reading, Warning } from '../domain/listing.ts';
import { isPageOf } from './dom.ts';
import { ownNodeFacts } from './own-node.ts';
import { readHome } from './read-home.ts';
import { domFacts, metaFacts } from './redfin-dom.ts';
import { stateFacts } from './redfin-home.ts';
import { homeId, type RedfinState } from './redfin-state.ts';

/** What a home's page normally has. */
export const EXPECTED: readonly ListingField[] = [
  'address',
  'lat',
  'lng',
  'price',
  'beds',
  'baths',
  'sqft',
  'yearBuilt',
  'type',
  'status',
  'description',
  'photos',
];

/** Reads the page of the home `ownId`. */
export function readDetails(
  document: Document,
  url: URL,
  ownId: string,
  state: RedfinState | null,
  warnings: Warning[],
): Reading {
  const currency = url.host.endsWith('.ca') ? 'CAD' : 'USD';
  const nodeFacts = () => {
    const facts = ownNodeFacts(document, ownId, homeId, warnings);
    // redfin.ca names US dollars for Canadian prices.
    return facts && { ...facts, currency };
  };
  return readHome(
    { site: 'redfin', url, listingId: ownId, currency, expected: EXPECTED },
    [
      ['state', () => state && stateFacts(state, ownId, warnings)],
      ['json-ld', nodeFacts],
      ['dom', () => domFacts(document)],
      ['meta', () => (isPageOf(document, ownId, homeId) ? metaFacts(document) : null)],
    ],
    warnings,
  );
}
