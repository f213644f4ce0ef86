import type { PageShape, SiteInfo } from './site.ts';

/**
 * What the user knows a site as, and what its settings are kept under: the catalogue's id and name, and
 * for a site without a reader of its own its host.
 */
export const siteOwnName = (
  { id, name }: Pick<SiteInfo, 'id' | 'name'>,
  host: string,
): Pick<SiteInfo, 'id' | 'name'> =>
  id === 'generic' ? { id: host, name: host.replace(/^www\./, '') } : { id, name };

/** What kind of page an address of a site is, as far as the address alone tells. */
export function pageShape(site: SiteInfo, url: URL): PageShape {
  if (site.details.test(url.pathname)) return 'details';
  return site.results.test(url.pathname) ? 'results' : 'other';
}
