import { generic } from './generic.ts';
import { redfin } from './redfin.ts';
import type { Site } from './site.ts';
import { zillow } from './zillow.ts';

/** Every reader, in the order they are asked; the generic one takes what is left. */
export const SITES: readonly Site[] = [zillow, redfin, generic];

/** Chrome match patterns of the pages the content script runs on by itself. */
export const SITE_MATCHES: readonly string[] = SITES.flatMap((site) => site.matches);

/** The reader of a web address, or null where no page can be read (not http or https). */
export function siteForUrl(url: string): Site | null {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  return SITES.find((site) => site.host.test(parsed.hostname)) ?? null;
}
