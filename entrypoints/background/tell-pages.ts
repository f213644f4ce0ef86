import { browser } from 'wxt/browser';
import { askPage } from '@/lib/messaging/page-messages.ts';

/**
 * Has the pages in view ask anew which of their listings are leads: a lead was saved, moved or undone
 * beside them. Pages out of view ask by themselves when they come back. The page it came from knows.
 */
export async function tellPages(exceptTabId: number | null): Promise<void> {
  const tabs = await browser.tabs.query({ active: true });
  const ids = tabs.flatMap(({ id }) => (id === undefined || id === exceptTabId ? [] : id));
  await Promise.all(ids.map((id) => askPage(id, { type: 'page.refresh' })));
}
