import { defineUnlistedScript } from '#imports';
import { readPage } from '@/lib/sites/read-page.ts';

/** Run in a tab by the popup, on the user's press, where no content script is: gives the page's reading. */
export default defineUnlistedScript(() => readPage(document, location.href));
