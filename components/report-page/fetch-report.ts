import { browser } from 'wxt/browser';
import { askPage } from '@/lib/messaging/page-messages.ts';
import type { PageReport } from '@/lib/report-page/make-report.ts';

/** Longer than a report can be. */
const MAX_LENGTH = 2_100_000;

/**
 * The report of the page in a tab. The page's own content script makes it; on other pages the press that
 * opened the popup allows it to be put there. Null where the page is gone or closed to extensions.
 */
export async function fetchReport(tabId: number): Promise<PageReport | null> {
  const answer = (await askPage(tabId, { type: 'page.report' })) ?? (await reportByScript(tabId));
  return isReport(answer) ? answer : null;
}

async function reportByScript(tabId: number): Promise<unknown> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: ['/report-page.js'] });
    const [frame] = await browser.scripting.executeScript({ target, func: makeReportThere });
    return frame?.result;
  } catch (error) {
    // A tab that is closed, went on, or shows a page no extension may read.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Runs inside the page. */
const makeReportThere = () => globalThis.leadflowReport?.();

/** What a page's process sends is not to be trusted; here it is only shown as text and saved. */
function isReport(answer: unknown): answer is PageReport {
  if (typeof answer !== 'object' || answer === null) return false;
  const { site, html, missing, readsTheSame } = answer as Partial<
    Record<keyof PageReport, unknown>
  >;
  return (
    typeof site === 'string' &&
    typeof html === 'string' &&
    html.length <= MAX_LENGTH &&
    (missing === null || Array.isArray(missing)) &&
    typeof readsTheSame === 'boolean'
  );
}
