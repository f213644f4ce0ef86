import { browser } from '#imports';
import type { FixTools } from '@/lib/page-ui/fixes.ts';
import type { OpenPicker } from '@/lib/page-ui/picker.ts';

declare global {
  // Only the isolated world of our content scripts has these: a classic script that is imported has no exports.
  var leadflowFixTools: FixTools | undefined;
  var leadflowPicker: OpenPicker | undefined;
}

/** The fix sheet and the reading of pointed fields, from their own script; null where there is nothing left to load them from. */
export async function loadFixTools(): Promise<FixTools | null> {
  await load('/fix-tools.js');
  return globalThis.leadflowFixTools ?? null;
}

/** The picker of results pages, likewise. */
export async function loadPicker(): Promise<OpenPicker | null> {
  await load('/picker.js');
  return globalThis.leadflowPicker ?? null;
}

async function load(script: '/fix-tools.js' | '/picker.js'): Promise<void> {
  try {
    await import(/* @vite-ignore */ browser.runtime.getURL(script));
  } catch {
    // LeadFlow was updated or removed while the page was open: whoever needed the script says so.
  }
}
