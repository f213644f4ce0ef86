import type { ListingField, Reading, Warning } from '../domain/listing.ts';
import { isPageOf } from './dom.ts';
import { asText, at, first } from './json.ts';
import { ownNodeFacts } from './own-node.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { domFacts, metaFacts } from './zillow-dom.ts';
import { cachedProperties, propertyFacts } from './zillow-state.ts';

/** What a home's page normally has. */
export const EXPECTED: readonly ListingField[] = [
  'address',
  'lat',
  'lng',
  'price',
  'beds',
  'baths',
  'sqft',
  'lot',
  'yearBuilt',
  'type',
  'status',
  'description',
  'photos',
];

const idOf = (link: string): string | null => /\/(\d+)_zpid/.exec(link)?.[1] ?? null;

/** Reads a home's page. `state` is the page's own JSON, null where there is none. */
export function readDetails(
  document: Document,
  url: URL,
  state: unknown,
  warnings: Warning[],
): Reading {
  const props = first(state, 'props.pageProps.componentProps props.pageProps') ?? state;
  const properties = cachedProperties(props, warnings);
  const ownId = idOf(url.pathname) ?? asText(first(props, 'zpid') ?? at(properties[0], 'zpid'));
  const own = properties.find((property) => asText(at(property, 'zpid')) === ownId);
  if (properties.length && !own) noteStaleState(warnings, `no home ${ownId} in the state`);
  return readHome(
    { site: 'zillow', url, listingId: ownId, expected: EXPECTED },
    [
      ['state', () => (own ? propertyFacts(own) : null)],
      ['json-ld', () => ownNodeFacts(document, ownId, idOf, warnings)],
      ['dom', () => domFacts(document)],
      ['meta', () => (isPageOf(document, ownId, idOf) ? metaFacts(document) : null)],
    ],
    warnings,
  );
}
