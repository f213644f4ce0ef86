import { useLayoutEffect, type RefObject } from 'react';

/**
 * Hands the focus on when an element goes away with it: to the first control of what comes after it, or
 * before it, or else to the screen. Without this the keyboard would start over at the top of the page.
 */
export function usePassFocus(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const own = element.current;
    return () => {
      if (own?.contains(document.activeElement)) heirOf(own)?.focus();
    };
  }, [element]);
}

/** The screen takes the focus that nothing else can have. */
export const focusScreen = (): void => screenBody()?.focus();

function heirOf(element: HTMLElement): HTMLElement | null {
  for (const beside of [element.nextElementSibling, element.previousElementSibling]) {
    const control = beside?.querySelector<HTMLElement>('button, a[href], input');
    if (control) return control;
  }
  return screenBody();
}

const screenBody = () => document.querySelector<HTMLElement>('#body');
