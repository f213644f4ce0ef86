import { browser } from '#imports';
import type { OpenFixSheet } from '@/lib/page-ui/fixes.ts';

declare global {
  // Only the isolated world of our content scripts has it: a classic script that is imported has no exports.
  var leadflowFixSheet: OpenFixSheet | undefined;
}

/** The fix sheet, from its own script; null where there is nothing left to load it from. */
export async function loadFixSheet(): Promise<OpenFixSheet | null> {
  if (!browser.runtime?.id) return null;
  await import(/* @vite-ignore */ browser.runtime.getURL('/fix-sheet.js'));
  return globalThis.leadflowFixSheet ?? null;
}
