import { defineUnlistedScript } from '#imports';
import { isPillSite, siteInfoForUrl, type AskedSiteId } from '@/lib/sites/catalogue.ts';
import { foreclosure } from '@/lib/sites/foreclosure.ts';
import { generic } from '@/lib/sites/generic.ts';
import { onthemarket } from '@/lib/sites/onthemarket.ts';
import { rightmove } from '@/lib/sites/rightmove.ts';
import type { SiteReader } from '@/lib/sites/site.ts';
import { zoopla } from '@/lib/sites/zoopla.ts';
import { startPage } from './listing.content/start-page.ts';

const READERS: Record<AskedSiteId, SiteReader> = {
  rightmove,
  onthemarket,
  zoopla,
  foreclosure,
  generic,
};

/** Runs on the sites the user added, where the manifest has no content script of ours. */
export default defineUnlistedScript(() => {
  const site = siteInfoForUrl(location.href);
  if (site !== null && !isPillSite(site)) void startPage(READERS[site.id]);
});
