import { MINUTE_MS } from '@/lib/shared/clock.ts';

/** Hands a file to the browser's downloads. Needs no permission. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this returns; a minute is ample even for a slow disk.
  window.setTimeout(() => URL.revokeObjectURL(url), MINUTE_MS);
}
