import { useEffect, useRef } from 'react';

/** Every step has one heading with this id. */
export const HEADING_ID = 'imp-heading';

/** Moves the focus to the heading whenever the step changes, so that keys and screen readers go on from there. */
export function useStepFocus(step: string): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    document.querySelector<HTMLElement>(`#${HEADING_ID}`)?.focus();
  }, [step]);
}
