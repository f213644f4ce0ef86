import { describe, expect, it } from 'vitest';
import { ariaKeys, shortcutKeys } from './shortcut-keys.ts';

describe('shortcutKeys', () => {
  it.each([
    ['Alt+S', ['Alt', 'S'], 'Alt+S'],
    ['Ctrl+Shift+Period', ['Ctrl', 'Shift', 'Period'], 'Control+Shift+Period'],
    ['⌥⇧S', ['⌥', '⇧', 'S'], 'Alt+Shift+S'],
    ['⌘F7', ['⌘', 'F7'], 'Meta+F7'],
    ['', [], ''],
  ])('reads %j as single keys, and as aria-keyshortcuts has them', (shortcut, keys, aria) => {
    expect(shortcutKeys(shortcut)).toEqual(keys);
    expect(ariaKeys(shortcut)).toBe(aria);
  });
});
