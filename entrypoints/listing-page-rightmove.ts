import { defineUnlistedScript } from '#imports';
import { rightmove } from '@/lib/sites/rightmove.ts';
import { siteInfoForUrl } from '@/lib/sites/catalogue.ts';
import { startPage } from './listing/start-page.ts';

/** Runs where the user added the site: no content script of the manifest is there before it. */
export default defineUnlistedScript(() => void startPage(rightmove, siteInfoForUrl(location.href)));
