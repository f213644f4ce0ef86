import { defineUnlistedScript } from '#imports';
import type { Reading } from '@/lib/domain/listing.ts';
import { send } from '@/lib/messaging/client.ts';
import { siteInfoForUrl } from '@/lib/sites/catalogue.ts';
import { siteOwnName } from '@/lib/sites/page-shape.ts';
import { readPage } from '@/lib/sites/read-page.ts';

/** Run in a tab by the popup, on the user's press, where no content script is: gives the page's reading. */
// oxlint-disable-next-line typescript/no-misused-promises -- Chrome waits for the promise and hands over what it gives
export default defineUnlistedScript((): Promise<Reading> => read());

async function read(): Promise<Reading> {
  const info = siteInfoForUrl(location.href);
  const site = info && siteOwnName(info, location.hostname).id;
  const settings = site ? await send('page.settings', { site }) : null;
  return readPage(document, location.href, settings?.ok ? settings.value.pointed : []);
}
