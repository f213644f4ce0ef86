import type { Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { homeFacts, jsonLdHomes, merge } from './json-ld.ts';

/**
 * What the page's JSON-LD says of the home `ownId`, by the links of its nodes. A node without a link
 * counts where it is the only home on the page. Null where there is none.
 */
export function ownNodeFacts(
  document: Document,
  ownId: string,
  idOf: (link: string) => string | null,
  warnings: Warning[],
): RawFacts | null {
  const nodes = jsonLdHomes(document, warnings);
  const own = nodes.filter(({ url }) => url && idOf(url) === ownId);
  const [only, ...others] = nodes.filter(({ isHome }) => isHome);
  if (!own.length && only && !others.length && !only.url) own.push(only);
  if (!own.some(({ isHome }) => isHome)) return null;
  const facts: RawFacts = {};
  for (const { node } of own) merge(facts, homeFacts(node));
  return facts;
}
