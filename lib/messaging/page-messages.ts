import { browser } from 'wxt/browser';

/** What the worker and our own pages ask of the content script in a tab. */
export type PageMessage =
  /** Save the listing shown, or ask which home of a results page to save. */
  | { type: 'page.save' }
  /** The listing shown now, or null. */
  | { type: 'page.current' };

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
