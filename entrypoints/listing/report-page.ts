import { browser } from '#imports';
import type { PageReport } from '@/lib/report-page/make-report.ts';

/** The report of this page; null where there is nothing left to load its maker from. */
export async function reportPage(): Promise<PageReport | null> {
  try {
    await import(/* @vite-ignore */ browser.runtime.getURL('/report-page.js'));
    return globalThis.leadflowReport?.() ?? null;
  } catch {
    // LeadFlow was updated or removed while the page was open. Our page says that there is no report.
    return null;
  }
}
