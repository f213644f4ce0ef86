import { browser } from '#imports';
import { send } from '@/lib/messaging/client.ts';
import type { PageSettings } from '@/lib/messaging/protocol.ts';
import { PageSession } from '@/lib/page-ui/page-session.ts';
import { watchPage } from '@/lib/page-ui/watch-page.ts';
import { systemClock } from '@/lib/shared/clock.ts';
import { siteInfoForUrl } from '@/lib/sites/catalogue.ts';
import { readSite } from '@/lib/sites/read-site.ts';
import type { SiteReader } from '@/lib/sites/site.ts';

/** The pill shows even while the settings cannot be read; it says itself what else does not work. */
const UNKNOWN_SETTINGS: PageSettings = { siteOn: true, corner: 'bottom-right', saveShortcut: null };

/** Pill, dock and chips for a page of the site that `reader` reads. */
export async function startPage(reader: SiteReader): Promise<void> {
  const info = siteInfoForUrl(location.href);
  if (info === null) return;
  const site = { ...info, ...reader };
  const read = () => readSite(site, document, location.href);
  const answer = await send('page.settings', { site: site.id });
  const settings = answer.ok ? answer.value : UNKNOWN_SETTINGS;

  const session = new PageSession({
    site,
    settings,
    ask: send,
    now: systemClock,
    again: () => watch.again(),
  });
  const watch = watchPage({ read, hear: (reading, settled) => session.hear(reading, settled) });

  let address = location.href;
  navigation.addEventListener('currententrychange', () => {
    // Pages also write their own notes into the history without going anywhere.
    if (location.href === address) return;
    address = location.href;
    watch.navigated();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) session.refresh();
  });
  browser.runtime.onMessage.addListener(({ type }: { type?: unknown }, _sender, respond) => {
    if (type !== 'page.save' && type !== 'page.current') return;
    // On a site that is switched off nothing is read until the user asks for it.
    if (!watch.active) session.hear(read(), true);
    if (type === 'page.save') session.save();
    respond(session.current());
  });
  if (settings.siteOn) watch.again();
}
