/** A text in lower case and without accents, as texts are compared. */
export function plainText(text: string): string {
  const lower = text.toLowerCase();
  // Nearly all are ASCII, and taking accents off is slow.
  return /\P{ASCII}/u.test(lower) ? lower.normalize('NFD').replaceAll(/\p{M}/gu, '') : lower;
}
