import { browser } from '#imports';
import type { OpenFixSheet } from '@/lib/page-ui/fixes.ts';
import type { OpenPicker } from '@/lib/page-ui/picker.ts';

declare global {
  // Only the isolated world of our content scripts has these: a classic script that is imported has no exports.
  var leadflowFixSheet: OpenFixSheet | undefined;
  var leadflowPicker: OpenPicker | undefined;
}

/** The fix sheet, from its own script; null where there is nothing left to load it from. */
export async function loadFixSheet(): Promise<OpenFixSheet | null> {
  await load('/fix-sheet.js');
  return globalThis.leadflowFixSheet ?? null;
}

/** The picker of results pages, likewise. */
export async function loadPicker(): Promise<OpenPicker | null> {
  await load('/picker.js');
  return globalThis.leadflowPicker ?? null;
}

async function load(script: '/fix-sheet.js' | '/picker.js'): Promise<void> {
  if (browser.runtime?.id) await import(/* @vite-ignore */ browser.runtime.getURL(script));
}
