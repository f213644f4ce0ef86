import { CATALOGUE, type SiteId, siteInfoForUrl } from './catalogue.ts';
import { trulia } from './trulia.ts';
import { craigslist } from './craigslist.ts';
import { rightmove } from './rightmove.ts';
import { onthemarket } from './onthemarket.ts';
import { zoopla } from './zoopla.ts';
import { landandfarm } from './landandfarm.ts';
import { landwatch } from './landwatch.ts';
import { foreclosure } from './foreclosure.ts';
import { apartments } from './apartments.ts';
import { homes } from './homes.ts';
import { compass } from './compass.ts';
import { generic } from './generic.ts';
import { realtor } from './realtor.ts';
import { redfin } from './redfin.ts';
import type { Site, SiteReader } from './site.ts';
import { zillow } from './zillow.ts';

/** A site of the catalogue without a reader does not compile. */
const READERS: Record<SiteId, SiteReader> = {
  zillow,
  redfin,
  realtor,
  trulia,
  craigslist,
  rightmove,
  onthemarket,
  zoopla,
  landandfarm,
  landwatch,
  foreclosure,
  apartments,
  homes,
  compass,
  generic,
};

/** Every site with its reader, in the order they are asked. */
export const SITES: readonly Site[] = CATALOGUE.map((site) => ({ ...site, ...READERS[site.id] }));

/** The site of a web address with its reader, or null where no page can be read (not http or https). */
export function siteForUrl(url: string): Site | null {
  const info = siteInfoForUrl(url);
  return SITES.find((site) => site.id === info?.id) ?? null;
}
