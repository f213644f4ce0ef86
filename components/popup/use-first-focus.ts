import { useEffect, useRef, type RefObject } from 'react';

/**
 * The button that Enter presses when the focus is nowhere: the popup was just opened (Alt+S, Enter saves),
 * or the button that had the focus gave way to this one.
 */
export function useFirstFocus(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return button;
}
