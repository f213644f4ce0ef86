const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Keys inside a sheet: Tab stays in it, the arrows go from row to row, "/" to the filter, Esc closes it. */
export function handleSheetKeys(
  sheet: HTMLElement,
  filter: HTMLElement,
  focused: () => Element | null,
  close: () => void,
): void {
  const reachable = (selector: string) =>
    [...sheet.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());

  /** Round from the last to the first; what has no focus yet begins at an end. */
  function go(stops: HTMLElement[], step: number) {
    const at = stops.findIndex((stop) => stop === focused());
    const from = at === -1 && step < 0 ? 0 : at;
    stops.at((from + step) % stops.length)?.focus();
  }

  sheet.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab')
      go(reachable('input:enabled,button:enabled'), event.shiftKey ? -1 : 1);
    else if (step !== undefined) go([filter, ...reachable('li input:enabled')], step);
    else if (event.key === '/' && focused() !== filter) filter.focus();
    else return;
    event.preventDefault();
  });
}
