import { browser } from 'wxt/browser';
import { askPage } from '@/lib/messaging/page-messages.ts';
import type { Sender } from '@/lib/messaging/server.ts';

/** A change after which pages in view ask anew what they are to show: which of their listings are leads, and what the buy box says. */
export async function told<Outcome>(
  change: Promise<Outcome>,
  { tabId }: Pick<Sender, 'tabId'>,
): Promise<Outcome> {
  const outcome = await change;
  void tellPages(tabId);
  return outcome;
}

/** Pages out of view ask by themselves when they come back, and the page that made the change knows of it. */
async function tellPages(exceptTabId: number | null): Promise<void> {
  const tabs = await browser.tabs.query({ active: true });
  const ids = tabs.flatMap(({ id }) => (id === undefined || id === exceptTabId ? [] : id));
  await Promise.all(ids.map((id) => askPage(id, { type: 'page.refresh' })));
}
