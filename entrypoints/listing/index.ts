import { browser, defineUnlistedScript } from '#imports';
import { listingScriptFor, siteInfoForUrl } from '@/lib/sites/catalogue.ts';

/**
 * All that runs on every page of a property site: looks at the address, and loads the site's
 * reader and the pill once it may be a listing or a list of them. Other pages cost next to nothing.
 *
 * The manifest is told of it in `wxt.config.ts`: as a content script of WXT's it would carry WXT's
 * context into every page, which is more than all of this and used by nothing.
 */
export default defineUnlistedScript(() => {
  const loading = new AbortController();

  function load() {
    // Without an id this script belongs to a version that was replaced: nothing left to load from.
    const script = listingScriptFor(location.href);
    if (script === null || !browser.runtime?.id) return;
    loading.abort();
    globalThis.leadflowSite = siteInfoForUrl(location.href);
    void import(/* @vite-ignore */ browser.runtime.getURL(script));
  }

  navigation.addEventListener('currententrychange', load, { signal: loading.signal });
  load();
});
