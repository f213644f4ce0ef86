import type { CommandId } from './command-table.ts';

/** What in view does a command; null where nothing does now. */
export function commandElement(id: CommandId): HTMLElement | null {
  const found = [...document.querySelectorAll<HTMLElement>(selectorOf(id))];
  return (
    found.find((element) => element.checkVisibility() && !element.matches(':disabled')) ?? null
  );
}

// Any search field is the search of its view.
const selectorOf = (id: CommandId): string =>
  id === 'list.search' ? '#body input[type=search]' : `[data-command="${id}"]`;

/** Commands whose element spends when it is pressed: the focus goes there, and Enter is the user's. */
const ONLY_FOCUSED: ReadonlySet<CommandId> = new Set<CommandId>(['lead.phones']);

/** Does a command by what in view does it. */
export function runOnElement(id: CommandId, element: HTMLElement): void {
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
  if (ONLY_FOCUSED.has(id) || element.matches('input, textarea')) return;
  // Menus open at the press of a pointer or of a key, not at a click.
  if (element.getAttribute('aria-haspopup') === 'menu')
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  else element.click();
}
