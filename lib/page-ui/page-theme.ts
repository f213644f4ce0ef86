/**
 * Whether the page a person looks at is light or dark, by the luminance of its background: the
 * system's setting says nothing about a site that has only one theme.
 */
export function pageTheme(document: Document): 'light' | 'dark' {
  const view = document.defaultView;
  if (view === null) return 'light';
  const root = document.documentElement;
  for (const element of [document.body ?? root, root]) {
    const lightness = lightnessOf(view.getComputedStyle(element).backgroundColor);
    if (lightness !== null) return lightness < 0.5 ? 'dark' : 'light';
  }
  // With no background of its own the page stands on the browser's canvas, which follows color-scheme.
  return view.getComputedStyle(root).colorScheme === 'dark' ? 'dark' : 'light';
}

/** Perceived lightness of a computed CSS colour, 0 to 1; null when it lets most of what is below through. */
export function lightnessOf(color: string): number | null {
  const [first = NaN, second = 0, third = 0, alpha = 1] = (
    color.match(/-?[\d.]+(e-?\d+)?/g) ?? []
  ).map(Number);
  if (Number.isNaN(first) || alpha < 0.5) return null;
  // lab(), lch(), oklab() and oklch() start with the lightness itself, of 100 or of 1.
  if (/^(ok)?l/.test(color)) return color.startsWith('ok') ? first : first / 100;
  const scale = color.startsWith('rgb') ? 255 : 1;
  return (0.299 * first + 0.587 * second + 0.114 * third) / scale;
}
