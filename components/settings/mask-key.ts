/** Shorter than this, a key's end would give away too much of it. */
const MIN_LENGTH_TO_SHOW_END = 12;

/** What may be shown of a saved key: "Key ends 7f2c". Never more than its last four characters. */
export function maskedKey(key: string): string {
  return key.length < MIN_LENGTH_TO_SHOW_END ? 'Key saved' : `Key ends ${key.slice(-4)}`;
}
