import { defineUnlistedScript } from '#imports';
import { zoopla } from '@/lib/sites/zoopla.ts';
import { siteInfoForUrl } from '@/lib/sites/catalogue.ts';
import { startPage } from './listing/start-page.ts';

/** Runs where the user added the site: no content script of the manifest is there before it. */
export default defineUnlistedScript(() => void startPage(zoopla, siteInfoForUrl(location.href)));
