import { button, el, icon } from './dom.ts';
import * as icons from './icons.ts';

export interface MenuItem {
  label: string;
  /** For a choice among several: whether it is the present one. */
  current?: boolean;
  /** Null for a line that only says something. */
  press: (() => void) | null;
}

export interface Menu {
  trigger: HTMLButtonElement;
  panel: HTMLElement;
  toggle: () => void;
}

/**
 * A button and the short list it opens. A disclosure rather than an ARIA menu: a handful of plain
 * buttons that Tab walks through needs no arrow-key rules of its own. Esc or a press elsewhere closes it.
 */
export function createMenu(host: HTMLElement, items: () => MenuItem[]): Menu {
  const panel = el('div', {
    class: 'menu',
    role: 'group',
    'aria-label': 'LeadFlow here',
    hidden: '',
  });
  const trigger = button(
    { class: 'more', 'aria-label': 'LeadFlow menu' },
    toggle,
    icon(icons.more),
  );
  let whileOpen: AbortController | null = null;
  mark();

  function toggle() {
    if (whileOpen !== null) return close();
    panel.replaceChildren(...items().map(drawItem));
    whileOpen = new AbortController();
    const options = { capture: true, signal: whileOpen.signal };
    document.addEventListener('keydown', closeOnEscape, options);
    document.addEventListener('pointerdown', closeOutside, options);
    mark();
  }

  function close() {
    whileOpen?.abort();
    whileOpen = null;
    mark();
  }

  function mark() {
    panel.hidden = whileOpen === null;
    trigger.setAttribute('aria-expanded', String(whileOpen !== null));
  }

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    const hadFocus = panel.matches(':focus-within');
    close();
    if (hadFocus) trigger.focus();
  }

  function closeOutside(event: Event) {
    // Seen from the page, everything of ours is the host.
    if (event.target !== host) close();
  }

  function drawItem({ label, current, press }: MenuItem) {
    if (press === null) return el('small', {}, label);
    const state = current === undefined ? {} : { 'aria-pressed': String(current) };
    return button(state, () => (close(), press()), label);
  }

  return { trigger, panel, toggle };
}
