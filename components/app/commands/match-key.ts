import { COMMAND_IDS, commandRow, type CommandId } from './command-table.ts';

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const byKeys = new Map<string, CommandId>(
  COMMAND_IDS.filter((id) => commandRow(id).by !== 'board').flatMap((id) =>
    commandRow(id).keys.map((keys): [string, CommandId] => [keys, id]),
  ),
);
const FIRST_KEYS: ReadonlySet<string> = new Set(
  [...byKeys.keys()].flatMap((keys) => (keys.includes(' ') ? keys.slice(0, 1) : [])),
);

/**
 * The command a key gives, after the key before it where that began one of two; or that it begins one itself.
 * Null for all other keys. The board's own keys are not among them.
 */
export function matchKey(press: Press, first: string | null): CommandId | { first: string } | null {
  const key = keyOf(press);
  if (key === null) return null;
  const id = (first === null ? undefined : byKeys.get(`${first} ${key}`)) ?? byKeys.get(key);
  if (id !== undefined) return id;
  return FIRST_KEYS.has(key) ? { first: key } : null;
}

/** A key as the table writes it. The shift of "?" is part of the key; that of a letter is not. */
function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string | null {
  if (altKey) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const isShifted = shiftKey && name !== name.toUpperCase();
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${isShifted ? 'Shift+' : ''}${name}`;
}

/** Whether a key is one that can be turned off: alone, without Ctrl, and no arrow or Enter. */
export const isSingleKey = ({ key, ctrlKey, metaKey, altKey }: Press): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
