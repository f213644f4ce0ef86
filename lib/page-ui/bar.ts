import type { BarAction, BarView } from './bar-view.ts';
import { button, el, icon } from './dom.ts';
import * as icons from './icons.ts';
import { createMenu, type MenuItem } from './menu.ts';
import type { Overlay } from './overlay.ts';
import { ariaKeys, shortcutKeys } from './shortcut-keys.ts';

export interface BarHandlers {
  act: (action: BarAction) => void;
  /** The five seconds of a view that yields are over. */
  settle: () => void;
  menuItems: () => MenuItem[];
  /** Shown on the button that saves one home; null where no key does. */
  saveShortcut: string | null;
}

export interface Bar {
  frame: HTMLElement;
  /** Draws a view; null takes the bar away. Showing the same view again changes nothing. */
  show: (view: BarView | null) => void;
  focus: () => void;
}

const SIGNS: Record<BarView['icon'], string> = {
  mark: icons.mark,
  check: icons.check,
  cross: icons.cross,
  alert: icons.alert,
};

/** The bar that is the pill in a corner or the dock at the bottom, with its menu. */
export function createBar(overlay: Overlay, place: string, handlers: BarHandlers): Bar {
  const menu = createMenu(overlay.host, handlers.menuItems);
  const row = el('div', { class: 'row' });
  const frame = el(
    'div',
    { class: `frame ${place}`, role: 'group', 'aria-label': 'LeadFlow', hidden: '' },
    row,
    menu.panel,
  );
  overlay.layer.append(frame);
  let drawn = '';

  const act = (action: BarAction) => (action === 'menu' ? menu.toggle() : handlers.act(action));

  const focus = () => row.querySelector('button')?.focus();

  return {
    frame,
    focus,
    show(view) {
      const next = JSON.stringify(view);
      if (next === drawn) return;
      drawn = next;
      frame.hidden = view === null;
      if (view === null) return;
      const hadFocus = row.contains(overlay.focused());
      row.replaceChildren(drawBar(view, act, handlers), menu.trigger);
      // Focus that was here stays here; focus that was on the page stays on the page.
      if (hadFocus) focus();
      if (view.announcement !== null) overlay.announce(view.announcement, view.tone === 'bad');
    },
  };
}

function drawBar(
  view: BarView,
  act: (action: BarAction) => void,
  { settle, saveShortcut }: BarHandlers,
): HTMLElement {
  const { tone, title, detail, actions, busy, yields } = view;
  const sign = icon(SIGNS[view.icon], view.icon === 'mark' ? 'ic mk' : 'ic');
  const whole = tone === 'save' || tone === 'mark' ? actions[0] : undefined;
  const text = el('span', { class: 'tx' }, title, ...(detail ? [el('small', {}, detail)] : []));
  if (whole && tone === 'mark')
    return button({ class: 'pill mark', title, 'aria-label': title }, () => act(whole.id), sign);
  if (whole)
    return button(
      { class: 'pill save', ...(saveShortcut && { 'aria-keyshortcuts': ariaKeys(saveShortcut) }) },
      () => act(whole.id),
      sign,
      text,
      ...shortcutKeys(saveShortcut ?? '').map((key) =>
        el('span', { class: 'kbd', 'aria-hidden': 'true' }, key),
      ),
    );
  const buttons = actions.map(({ id, label, primary }) =>
    id === 'hide'
      ? button({ class: 'x', 'aria-label': label }, () => act(id), icon(icons.close))
      : button({ class: primary ? 'bt pr' : 'bt' }, () => act(id), label),
  );
  const bar = el('div', { class: `pill ${tone}` }, sign, text, ...buttons);
  if (busy) bar.append(el('span', { class: 'spin' }));
  if (yields) bar.append(countdown(settle));
  return bar;
}

/** A line that shrinks for five seconds. The style sheet holds it while the bar is hovered or focused. */
function countdown(over: () => void): HTMLElement {
  const tick = el('span', { class: 'tick' });
  tick.addEventListener('animationend', over);
  return tick;
}
