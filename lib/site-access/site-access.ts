import { browser } from 'wxt/browser';
import { isPillSite, siteInfoForUrl } from '../sites/catalogue.ts';
import { siteOwnName } from '../sites/page-shape.ts';

/** A web address as the permission for exactly its origin: "https://homes.example/*". */
export type OriginPattern = `${string}/*`;

/**
 * The permission to ask for so that pages like this one are read without opening LeadFlow; null where
 * that cannot be asked for (not a web page) or need not be (a site that is read by itself).
 */
export function askableOrigin(url: string): OriginPattern | null {
  const site = siteInfoForUrl(url);
  return site === null || isPillSite(site) ? null : `${new URL(url).origin}/*`;
}

/**
 * The origins the user added, as Chrome keeps them: there is no second list that could say otherwise.
 * Sorted; without what the manifest itself names: the hosts of providers and the sites that have a reader.
 */
export async function addedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const {
    host_permissions: hosts = [],
    optional_host_permissions: asked = [],
    content_scripts: scripts = [],
  } = browser.runtime.getManifest();
  const given = new Set<string>([
    ...hosts,
    ...asked,
    ...scripts.flatMap(({ matches = [] }) => matches),
  ]);
  return origins.filter((origin) => !given.has(origin)).toSorted();
}

/** Calls back whenever the user gave or took an origin, here or in chrome://extensions. Gives what ends that. */
export function watchOrigins(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

/** Gives an origin back to Chrome. */
export const removeOrigin = (origin: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [origin] });

/** "homes.example" from the pattern `https://www.homes.example/*`. */
export const hostOf = (pattern: string): string =>
  pattern.replace(/^.*?:\/\/(\*\.|www\.)?/, '').replace(/\/\*$/, '');

/** What the user knows the site of an added origin as, and what its settings are kept under. */
export function originOwnName(origin: string): { id: string; name: string } {
  const site = siteInfoForUrl(origin);
  const host = URL.parse(origin)?.hostname ?? hostOf(origin);
  return site === null ? { id: host, name: host } : siteOwnName(site, host);
}
