/** As `ref`: what takes the place of the button that was pressed takes its focus too. */
export const focusOnArrival = (element: HTMLElement | null): void => element?.focus();
