import { listingKey } from './lead.ts';
import type { Listing } from './listing.ts';

/** Beyond this the ones hidden longest ago are offered again: their listings are long gone. */
const MOST_HIDDEN = 2000;

/** What a home is hidden by: the site's own id of it, or its address where the site has none. */
export const hidingKey = ({ site, listingId, url }: Listing): string =>
  listingKey(site, listingId) ?? url;

/** The hidden homes once one more is hidden, or one shown again. */
export function withHidden(hidden: readonly string[], key: string, hide: boolean): string[] {
  const others = hidden.filter((each) => each !== key);
  return hide ? [...others, key].slice(-MOST_HIDDEN) : others;
}
