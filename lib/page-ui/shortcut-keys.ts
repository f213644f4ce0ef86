const ARIA_NAMES: Partial<Record<string, string>> = {
  Ctrl: 'Control',
  '⌃': 'Control',
  '⌥': 'Alt',
  '⇧': 'Shift',
  '⌘': 'Meta',
};

/** The single keys of a shortcut as Chrome writes it: "Alt+S" and on a Mac "⌥S". None of an empty one. */
export const shortcutKeys = (shortcut: string): string[] =>
  shortcut.match(/[⌃⌥⇧⌘]|[^+⌃⌥⇧⌘]+/g) ?? [];

/** A shortcut as `aria-keyshortcuts` wants it: "Alt+S". */
export const ariaKeys = (shortcut: string): string =>
  shortcutKeys(shortcut)
    .map((key) => ARIA_NAMES[key] ?? key)
    .join('+');
