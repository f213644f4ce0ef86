import type { Reading } from '@/lib/domain/listing.ts';
import { rememberPointed, type PointedField } from '@/lib/domain/pointed-field.ts';
import { send } from '@/lib/messaging/client.ts';
import type { PageSettings } from '@/lib/messaging/protocol.ts';
import { PageSession } from '@/lib/page-ui/page-session.ts';
import { watchPage } from '@/lib/page-ui/watch-page.ts';
import { systemClock } from '@/lib/shared/clock.ts';
import { pageShape, siteOwnName } from '@/lib/sites/page-shape.ts';
import { readSite } from '@/lib/sites/read-site.ts';
import type { PageShape, SiteInfo, SiteReader } from '@/lib/sites/site.ts';
import { answerMessages } from './answer-messages.ts';
import { loadFixTools, loadListingUi, loadPicker, loadResultsUi } from './load-parts.ts';

/** The pill shows even while the settings cannot be read; it says itself what else does not work. */
const UNKNOWN_SETTINGS: PageSettings = {
  siteOn: true,
  corner: 'bottom-right',
  saveShortcut: null,
  pointed: [],
};

/**
 * Pill, dock and chips for a page of the site that `reader` reads. What is known of the site comes from
 * the content script that imported this one: it has the catalogue, which need not be in the page twice.
 */
export async function startPage(
  reader: SiteReader,
  info: SiteInfo | null = globalThis.leadflowSite ?? null,
): Promise<void> {
  if (info === null) return;
  await pageIsOpened();
  const own = siteOwnName(info, location.hostname);
  loadUiAhead(pageShape(info, new URL(location.href)));
  const answer = await send('page.settings', { site: own.id });
  const settings = answer.ok ? answer.value : UNKNOWN_SETTINGS;
  let pointed: readonly PointedField[] = settings.pointed;
  let tools = pointed.length > 0 ? await loadFixTools() : null;
  const cards = () => reader.cardElements(document);
  const complete = (reading: Reading) =>
    tools?.fillPointed(document, reading, pointed, cards) ?? reading;
  const read = () => readSite({ ...info, ...reader }, document, location.href, complete);

  const session = new PageSession({
    site: { ...reader, ...own },
    settings,
    ask: send,
    now: systemClock,
    expectsListing: () => pageShape(info, new URL(location.href)) !== 'other',
    again: () => watch.again(),
    loadListingUi,
    loadResultsUi,
    loadFixTools: async () => (tools ??= await loadFixTools()),
    loadPicker,
    taught: (field) => {
      pointed = rememberPointed(pointed, field);
      watch.again();
    },
  });
  const watch = watchPage({ read, hear: (reading, settled) => session.hear(reading, settled) });
  const leaving = new AbortController();
  const { signal } = leaving;

  let address = location.href;
  function follow() {
    // Pages also write their own notes into the history without going anywhere.
    if (location.href === address) return;
    address = location.href;
    watch.navigated();
  }
  navigation.addEventListener('currententrychange', follow, { signal });
  function comeBack() {
    if (!document.hidden) session.refresh();
  }
  document.addEventListener('visibilitychange', comeBack, { signal });

  answerMessages({
    session,
    signal,
    // On a site that is switched off nothing is read until the user asks for it.
    readNow: () => watch.active || session.hear(read(), true),
    leave() {
      leaving.abort();
      watch.stop();
      session.stop();
    },
  });
  if (settings.siteOn) watch.again();
}

/** What the page most likely needs comes while the settings are asked for. */
function loadUiAhead(shape: PageShape): void {
  if (shape === 'details') void loadListingUi();
  if (shape === 'results') void loadResultsUi();
}

/** A page that Chrome loads ahead may never be looked at. */
async function pageIsOpened(): Promise<void> {
  if (!document.prerendering) return;
  const { promise, resolve } = Promise.withResolvers<Event>();
  document.addEventListener('prerenderingchange', resolve, { once: true });
  await promise;
}

declare global {
  // Only the isolated world of our content scripts has it: a classic script that is imported takes no arguments.
  var leadflowSite: SiteInfo | null | undefined;

  interface Document {
    /** True while Chrome loads the page ahead; in no type library yet. */
    readonly prerendering: boolean;
  }
}
