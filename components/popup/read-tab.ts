import { browser } from 'wxt/browser';
import type { Reading } from '@/lib/domain/listing.ts';

/** What a tab shows. 'no-access': Chrome lets no extension read it. */
export type TabReading = Reading | { kind: 'no-access' };

/** Reads the page of a tab as it is now. The press that opened the popup is what allows it (`activeTab`). */
export async function readTab(tabId: number): Promise<TabReading> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/read-page.js'],
    });
    return isReading(frame?.result)
      ? frame.result
      : { kind: 'none', reason: 'unsupported', warnings: [] };
  } catch (error) {
    // Chrome's own pages, the Web Store, error pages and pages an administrator closed.
    if (error instanceof Error) return { kind: 'no-access' };
    throw error;
  }
}

/** A page that went away while it was read gives nothing. */
const isReading = (result: unknown): result is Reading =>
  typeof result === 'object' && result !== null && 'kind' in result;
