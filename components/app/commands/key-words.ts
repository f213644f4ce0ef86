const NAMES: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const MAC_NAMES: Record<string, string> = { Mod: '⌘', Shift: '⇧' };
const OTHER_NAMES: Record<string, string> = { Mod: 'Ctrl' };

const isMac = (): boolean => navigator.userAgent.includes('Mac');

/** The keys to press, as they are printed: "Mod+Shift+z" is Ctrl, Shift, Z, or ⌘, ⇧, Z. */
export function keyWords(keys: string): string[] {
  const names = { ...NAMES, ...(isMac() ? MAC_NAMES : OTHER_NAMES) };
  return keys
    .split(/[+ ]/)
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
