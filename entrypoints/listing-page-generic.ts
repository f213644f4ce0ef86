import { defineUnlistedScript } from '#imports';
import { generic } from '@/lib/sites/generic.ts';
import { siteInfoForUrl } from '@/lib/sites/catalogue.ts';
import { startPage } from './listing/start-page.ts';

/** Runs where the user added the site: no content script of the manifest is there before it. */
export default defineUnlistedScript(() => void startPage(generic, siteInfoForUrl(location.href)));
