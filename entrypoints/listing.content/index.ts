import { browser, defineContentScript } from '#imports';
import { listingScriptFor, SITE_MATCHES, siteInfoForUrl } from '@/lib/sites/catalogue.ts';

/**
 * All that runs on every page of a property site: looks at the address, and loads the site's
 * reader and the pill once it may be a listing or a list of them. Other pages cost next to nothing.
 */
export default defineContentScript({
  matches: [...SITE_MATCHES],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
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
  },
});
