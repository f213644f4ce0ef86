import { browser } from '#imports';
import type { FixTools } from '@/lib/page-ui/fixes.ts';
import type { OpenListingUi } from '@/lib/page-ui/listing-ui.ts';
import type { OpenPicker } from '@/lib/page-ui/picker.ts';
import type { OpenResultsUi } from '@/lib/page-ui/results-ui.ts';

declare global {
  // Only the isolated world of our content scripts has these: a classic script that is imported has no exports.
  var leadflowListingUi: OpenListingUi | undefined;
  var leadflowResultsUi: OpenResultsUi | undefined;
  var leadflowFixTools: FixTools | undefined;
  var leadflowPicker: OpenPicker | undefined;
}

/** What shows one home, from its own script; null where there is nothing left to load it from, here as below. */
export async function loadListingUi(): Promise<OpenListingUi | null> {
  await load('/listing-ui.js');
  return globalThis.leadflowListingUi ?? null;
}

/** What shows a list of homes. */
export async function loadResultsUi(): Promise<OpenResultsUi | null> {
  await load('/results-ui.js');
  return globalThis.leadflowResultsUi ?? null;
}

/** The fix sheet and the reading of pointed fields. */
export async function loadFixTools(): Promise<FixTools | null> {
  await load('/fix-tools.js');
  return globalThis.leadflowFixTools ?? null;
}

/** The picker of results pages. */
export async function loadPicker(): Promise<OpenPicker | null> {
  await load('/picker.js');
  return globalThis.leadflowPicker ?? null;
}

/** Each script runs once, however often it is asked for. */
async function load(
  script: '/listing-ui.js' | '/results-ui.js' | '/fix-tools.js' | '/picker.js',
): Promise<void> {
  try {
    await import(/* @vite-ignore */ browser.runtime.getURL(script));
  } catch {
    // LeadFlow was updated or removed while the page was open: whoever needed the script says so.
  }
}
