import { browser, defineUnlistedScript } from '#imports';
import { send } from '@/lib/messaging/client.ts';
import { PageSession } from '@/lib/page-ui/page-session.ts';
import { watchPage } from '@/lib/page-ui/watch-page.ts';
import { systemClock } from '@/lib/shared/clock.ts';
import { siteForUrl } from '@/lib/sites/index.ts';
import { readPage } from '@/lib/sites/read-page.ts';

/** Readers, pill and chips: loaded by the content script into its own world, on pages that may be listings. */
export default defineUnlistedScript(() => void startPage());

async function startPage(): Promise<void> {
  const site = siteForUrl(location.href);
  if (site === null) return;
  const answer = await send('page.settings', { site: site.id });
  const settings = answer.ok ? answer.value : ({ siteOn: true, corner: 'bottom-right' } as const);

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

const read = () => readPage(document, location.href);
