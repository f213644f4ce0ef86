import { browser } from 'wxt/browser';
import type { Reading } from '../domain/listing.ts';

/** What the worker and our own pages ask of the content script in a tab. */
export type PageMessage =
  /** Save the listing shown, or ask which home of a results page to save. */
  | { type: 'page.save' }
  /** Save the home under the context menu; `link` is where the link there leads, null when there is none. */
  | { type: 'page.save-pointed'; link: string | null }
  /** The listing shown now, or null. */
  | { type: 'page.current' }
  /** The whole page as it reads now: a `PageContent`. */
  | { type: 'page.content' }
  /** Leads were changed beside the page: ask anew which of its listings are any. */
  | { type: 'page.refresh' }
  /** A `PageReport` of the page. */
  | { type: 'page.report' }
  /** The user took these origins away from LeadFlow ("https://homes.example/*"): leave their pages. */
  | { type: 'page.withdrawn'; origins: readonly string[] };

/** What a tab shows. */
export interface PageContent {
  /** The page's own title, as without the permission to know every tab's Chrome tells none. */
  title: string;
  reading: Reading;
}

/**
 * Asks the content script in a tab, in its top frame, and gives what it answers: hostile until checked.
 * Undefined where none of ours is, as on pages LeadFlow does not run on or of a tab that is gone.
 */
export async function askPage(tabId: number, message: PageMessage): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage<PageMessage, unknown>(tabId, message, { frameId: 0 });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
