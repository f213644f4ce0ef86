import { useEffect, useEffectEvent, useRef } from 'react';
import { isTyping } from '@/components/ui/is-typing.ts';
import type { CommandId } from './command-table.ts';
import { isSingleKey, matchKey } from './match-key.ts';
import { areSingleKeysOn } from './single-keys.ts';

/** How long the second of two keys may take. */
const SECOND_KEY_MS = 1500;

/** Gives commands by key, unless the user is typing or a sheet or menu has the keys. */
export function useCommandKeys(run: (id: CommandId) => boolean): void {
  const first = useRef<{ key: string; at: number } | null>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const before = first.current;
    first.current = null;
    if (event.defaultPrevented || hasOverlay()) return;
    const isRecent = before !== null && event.timeStamp - before.at < SECOND_KEY_MS;
    const match = matchKey(event, isRecent ? before.key : null);
    if (match === null || (isTyping(event.target) && match !== 'palette')) return;
    if (typeof match !== 'string') first.current = { key: match.first, at: event.timeStamp };
    else if (run(match)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    document.addEventListener('keydown', holdBack, { capture: true });
    return () => {
      document.removeEventListener('keydown', listener);
      document.removeEventListener('keydown', holdBack, { capture: true });
    };
  }, []);
}

/** Where letters are turned off, those of the board and of lists are too. */
function holdBack(event: KeyboardEvent): void {
  const isOff = isSingleKey(event) && !areSingleKeysOn();
  if (isOff && !isTyping(event.target) && !hasOverlay()) event.stopPropagation();
}

const hasOverlay = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
